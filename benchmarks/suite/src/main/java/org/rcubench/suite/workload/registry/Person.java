package org.rcubench.suite.workload.registry;

/** A person, with a checksum by which half a person, or half of one and half of another, shows. */
final class Person {
  /** The number of a person that was reclaimed. */
  static final int NOBODY = -1;

  int number;
  int age;
  int iq;
  long money;
  long checksum;

  /** Makes it that person. */
  Person become(int whose, int ofAge, long withMoney, int withIq) {
    number = whose;
    change(ofAge, withMoney, withIq);
    return this;
  }

  /** Changes all but the number. */
  void change(int toAge, long toMoney, int toIq) {
    age = toAge;
    money = toMoney;
    iq = toIq;
    checksum = checksum(number, toAge, toMoney, toIq);
  }

  /** Marks it so that whoever still reads it knows that it was reclaimed. */
  void reclaimed() {
    number = NOBODY;
  }

  /** Odd factors, which overflow: a change of any one field changes the sum. */
  static long checksum(int number, int age, long money, int iq) {
    return number * 0x9E3779B97F4A7C15L
        + age * 0xC2B2AE3D27D4EB4FL
        + money * 0x165667B19E3779F9L
        + iq * 0x27D4EB2F165667C5L;
  }
}
