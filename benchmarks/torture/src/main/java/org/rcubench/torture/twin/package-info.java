/**
 * Domains that are wrong in one way each. A torture that does not catch them proves nothing about
 * the flavors that pass it.
 */
package org.rcubench.torture.twin;
