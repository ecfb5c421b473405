package org.rcubench.offending.lockstep;

import org.rcubench.results.RunFolder;

class ReadingResults {
  RunFolder folder;
}
