package org.rcubench.suite.workload.registry;

import java.util.SplittableRandom;

/** A person, with a checksum by which half a person, or half of one and half of another, shows. */
final class Person {
  /** The number of a person that was reclaimed. */
  static final int NOBODY = -1;

  private static final int OLDEST = 100;
  private static final long RICHEST = 1_000_000;
  private static final int CLEVEREST = 200;

  int number;
  int age;
  int iq;
  long money;
  long checksum;

  /** Makes it any person with a number below that. */
  void draw(SplittableRandom random, int numbers) {
    number = random.nextInt(numbers);
    change(random.nextInt(OLDEST + 1), random.nextLong(RICHEST + 1), random.nextInt(CLEVEREST + 1));
  }

  /** Makes it the person of that number, who is otherwise like another. */
  Person become(int whose, Person like) {
    number = whose;
    change(like);
    return this;
  }

  /** Makes all but the number like another's. */
  void change(Person like) {
    change(like.age, like.money, like.iq);
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
