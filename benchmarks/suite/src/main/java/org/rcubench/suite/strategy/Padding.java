package org.rcubench.suite.strategy;

/** Keeps what lies before a subclass's word off its cache lines. */
abstract class Padding {
  /** Fills the gap after the object's header, where a subclass's small field would go otherwise. */
  int header;

  long before00, before01, before02, before03, before04, before05, before06, before07;
  long before08, before09, before10, before11, before12, before13, before14, before15;
}
