package org.rcubench.suite.strategy;

/** No protection: what a read costs when nothing ever changes. */
final class NoneStrategy implements Strategy {
  @Override
  public Session session() {
    return new NoneSession();
  }

  private static final class NoneSession extends Session {
    @Override
    public long read(Section section) {
      return section.run(this);
    }

    @Override
    public void update(Update update) {
      throw new UnsupportedOperationException(
          "the strategy none protects nothing, so nothing may change under it");
    }
  }
}
