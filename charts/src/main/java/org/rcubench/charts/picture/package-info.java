/**
 * From a figure to a picture in a file's format. The same figure gives the same bytes, whatever
 * fonts the machine has and wherever in the world it stands.
 */
package org.rcubench.charts.picture;
