package org.rcubench.suite.workload.books;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.rcubench.suite.harness.Beside;
import org.rcubench.suite.harness.Counters;
import org.rcubench.suite.harness.Quarantine;
import org.rcubench.suite.harness.Roles;
import org.rcubench.suite.harness.Stop;
import org.rcubench.suite.harness.UpdaterThread;
import org.rcubench.suite.strategy.BrokenTwin;
import org.rcubench.suite.strategy.Reclaim;
import org.rcubench.suite.strategy.Session;
import org.rcubench.suite.strategy.Trait;
import org.rcubench.suite.strategy.UpdateStyle;
import org.rcubench.suite.strategy.WatchedThread;
import org.rcubench.suite.workload.Legal;

class BookLibraryTest {
  private final Counters.Events counts = new Counters.Events();

  @Test
  void a_look_up_tells_available_borrowed_and_missing_books() {
    Shelf shelf = new Shelf(new Book.Catalogue(3));
    shelf.find(1).element().borrowed = true;
    shelf.books.remove(shelf.find(2));
    assertThat(shelf.lookUp(0)).isEqualTo(Shelf.AVAILABLE);
    assertThat(shelf.lookUp(1)).isEqualTo(Shelf.BORROWED);
    assertThat(shelf.lookUp(2)).isEqualTo(Shelf.MISSING);
  }

  @Test
  void a_pulped_book_on_the_way_and_one_with_the_words_of_another_are_violations() {
    Shelf shelf = new Shelf(new Book.Catalogue(3));
    shelf.find(1).element().pulp();
    assertThat(shelf.lookUp(0)).isEqualTo(Shelf.AVAILABLE);
    assertThat(shelf.lookUp(2)).isEqualTo(Shelf.VIOLATED);

    Shelf title = new Shelf(new Book.Catalogue(3));
    title.find(1).element().title = title.find(2).element().title;
    assertThat(title.lookUp(1)).isEqualTo(Shelf.VIOLATED);

    Shelf author = new Shelf(new Book.Catalogue(3));
    author.find(1).element().author = null;
    assertThat(author.lookUp(1)).isEqualTo(Shelf.VIOLATED);
    assertThat(author.lookUp(2)).isEqualTo(Shelf.AVAILABLE);
  }

  @Test
  void as_many_books_are_returned_as_borrowed_and_added_as_deleted() {
    for (Borrower.Deed deed : Borrower.Deed.values()) {
      int expected = deed == Borrower.Deed.BORROW || deed == Borrower.Deed.RETURN ? 4 : 1;
      assertThat(Collections.frequency(Borrower.CYCLE, deed)).as(deed.name()).isEqualTo(expected);
    }
    int borrowed = 0;
    int deleted = 0;
    for (Borrower.Deed deed : Borrower.CYCLE) {
      switch (deed) {
        case BORROW -> borrowed++;
        case RETURN -> borrowed--;
        case DELETE -> deleted++;
        case ADD -> deleted--;
      }
      assertThat(borrowed).isNotNegative();
      assertThat(deleted).isNotNegative();
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_cycle_leaves_the_library_as_it_was(UpdateStyle style) {
    Roles roles = Roles.under("rwlock");
    BookLibrary.Shared shared = shared(roles, 20, style, Reclaim.SYNCHRONIZE);
    UpdaterThread updater = roles.updater(counts);
    BookLibrary workload = workload(shared, 1);
    for (int cycle = 0; cycle < 20; cycle++) {
      for (int turn = 0; turn < Borrower.CYCLE.size(); turn++) {
        workload.update(updater, roles.control);
        shared.check();
      }
      for (int id = 0; id < 20; id++) {
        assertThat(shared.shelves.first().lookUp(id)).isEqualTo(Shelf.AVAILABLE);
      }
    }
    assertThat(counts.violations).isZero();
  }

  @Test
  void one_borrows_in_place_or_by_a_copy() {
    Roles roles = Roles.under("rwlock");
    for (UpdateStyle style : UpdateStyle.values()) {
      BookLibrary.Shared shared = shared(roles, 1, style, Reclaim.SYNCHRONIZE);
      Book before = shared.shelves.first().find(0).element();
      workload(shared, 1).update(roles.updater(counts), roles.control);
      Book after = shared.shelves.first().find(0).element();
      assertThat(after.borrowed).isTrue();
      assertThat(after == before).isEqualTo(style == UpdateStyle.IN_PLACE);
      assertThat(before.id == Book.PULPED).isEqualTo(style == UpdateStyle.COPY);
    }
  }

  @Test
  void what_somebody_has_nobody_else_gets_nor_deletes() {
    Roles roles = Roles.under("rwlock");
    BookLibrary.Shared shared = shared(roles, 1, UpdateStyle.COPY, Reclaim.SYNCHRONIZE);
    UpdaterThread updater = roles.updater(counts);
    workload(shared, 1).update(updater, roles.control);
    assertThat(shared.shelves.first().lookUp(0)).isEqualTo(Shelf.BORROWED);
    BookLibrary late = workload(shared, 2);
    for (int turn = 0; turn < Borrower.CYCLE.size(); turn++) {
      late.update(updater, roles.control);
      assertThat(shared.shelves.first().lookUp(0)).isEqualTo(Shelf.BORROWED);
    }
    assertThat(counts.violations).isZero();
    shared.check();
  }

  @Test
  void replaced_and_deleted_books_are_pulped_and_reused_after_many_others() {
    Roles roles = Roles.under("rwlock");
    BookLibrary.Shared shared = shared(roles, 5, UpdateStyle.COPY, Reclaim.SYNCHRONIZE);
    List<Book> initial = new ArrayList<>();
    shared.shelves.first().books.forEach(initial::add);
    UpdaterThread updater = roles.updater(counts);
    BookLibrary workload = workload(shared, 1);
    while (shared.pulped.size() < Quarantine.LENGTH) {
      workload.update(updater, roles.control);
    }
    assertThat(initial).allMatch(book -> book.id == Book.PULPED);
    for (int turn = 0; turn < 20; turn++) {
      workload.update(updater, roles.control);
    }
    assertThat(initial).anyMatch(book -> book.id != Book.PULPED);
    shared.check();
  }

  @Test
  void a_book_that_was_taken_away_is_a_violation_when_it_is_returned() {
    Roles roles = Roles.under("rwlock");
    BookLibrary.Shared shared = shared(roles, 1, UpdateStyle.IN_PLACE, Reclaim.SYNCHRONIZE);
    UpdaterThread updater = roles.updater(counts);
    BookLibrary workload = workload(shared, 1);
    workload.update(updater, roles.control);
    shared.shelves.first().find(0).element().borrowed = false;
    for (int turn = 1; turn <= Borrower.CYCLE.indexOf(Borrower.Deed.RETURN); turn++) {
      workload.update(updater, roles.control);
    }
    assertThat(counts.violations).isPositive();
  }

  @Test
  void no_books_are_refused() {
    BookLibrary.Shared shared = new BookLibrary.Shared();
    Roles roles = Roles.under("rwlock");
    assertThatThrownBy(() -> shared.prepare(roles.protection))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("books must be at least 1: 0");
  }

  @Test
  void books_that_disagree_with_the_loans_are_told_at_the_end() {
    BookLibrary.Shared shared =
        shared(Roles.under("rwlock"), 3, UpdateStyle.COPY, Reclaim.SYNCHRONIZE);
    assertThatCode(shared::check).doesNotThrowAnyException();
    shared.shelves.first().find(1).element().borrowed = true;
    assertThatThrownBy(shared::check)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("updates have lost, doubled or spoilt books");
    shared.loans.lend(1, 7);
    assertThatCode(shared::check).doesNotThrowAnyException();
    shared.shelves.first().books.remove(shared.shelves.first().find(1));
    assertThatThrownBy(shared::check).isInstanceOf(IllegalStateException.class);
    shared.loans.takeBack(1, 7);
    assertThatCode(shared::check).doesNotThrowAnyException();
    shared.shelves.first().books.addLast(new Book().become(2, shared.catalogue));
    assertThatThrownBy(shared::check).isInstanceOf(IllegalStateException.class);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void two_who_look_before_they_borrow_and_do_not_ask_again_get_one_book_and_are_caught(
      Legal.Combination one) {
    assertThat(violationsOfTwoWhoWantOneBook(one, NaiveBorrower::new)).isEqualTo(1);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void two_of_whom_each_asks_under_the_lock_do_not(Legal.Combination one) {
    assertThat(violationsOfTwoWhoWantOneBook(one, BookLibraryTest::borrower)).isZero();
  }

  /** Makes a borrower that runs something right before its update. */
  private interface Making {
    Borrower make(BookLibrary.Shared shared, int self, int wanted, Runnable beforeUpdate);
  }

  private static Borrower borrower(
      BookLibrary.Shared shared, int self, int wanted, Runnable beforeUpdate) {
    return new Borrower(shared, self, new SplittableRandom(self)) {
      @Override
      void borrow(int drawn) {
        beforeUpdate.run();
        super.borrow(wanted);
      }
    };
  }

  /** The one stops before its update until the other has borrowed the book. */
  private static long violationsOfTwoWhoWantOneBook(Legal.Combination one, Making making) {
    Roles roles = Roles.under(one.strategy().id());
    BookLibrary.Shared shared = shared(roles, 3, one.style(), one.reclaim());
    CountDownLatch looked = new CountDownLatch(1);
    CountDownLatch borrowed = new CountDownLatch(1);
    WatchedThread<Long> slow =
        WatchedThread.start(
            () ->
                violations(
                    roles,
                    making.make(
                        shared,
                        1,
                        2,
                        () -> {
                          looked.countDown();
                          WatchedThread.await(borrowed);
                        })));
    WatchedThread.await(looked);
    long violations = violations(roles, making.make(shared, 2, 2, () -> {}));
    borrowed.countDown();
    violations += slow.result();
    assertThat(shared.shelves.first().lookUp(2)).isEqualTo(Shelf.BORROWED);
    roles.close();
    return violations;
  }

  private static long violations(Roles roles, Borrower borrower) {
    Counters.Events own = new Counters.Events();
    UpdaterThread updater = roles.updater(own);
    updater.update(roles.control, borrower);
    updater.close();
    return own.violations;
  }

  static Stream<Legal.Combination> cases() {
    return Legal.combinations("book-library");
  }

  @ParameterizedTest
  @MethodSource("cases")
  void a_reader_that_stands_on_a_book_does_not_see_it_pulped(Legal.Combination one) {
    Roles roles = Roles.under(one.strategy().id());
    assertThat(violationsOfStoppedReader(roles, one.style(), one.reclaim())).isZero();
    roles.close();
  }

  @Test
  void a_strategy_without_grace_periods_is_caught() {
    Roles roles = Roles.under(BrokenTwin.withoutGracePeriod(), Set.of());
    assertThat(violationsOfStoppedReader(roles, UpdateStyle.COPY, Reclaim.SYNCHRONIZE))
        .isEqualTo(1);
  }

  @Test
  void a_strategy_that_believes_what_a_disturbed_section_saw_is_caught() {
    Roles roles = Roles.under(BrokenTwin.withoutValidation(), EnumSet.of(Trait.REPEATS_SECTIONS));
    assertThat(violationsOfStoppedReader(roles, UpdateStyle.COPY, Reclaim.SYNCHRONIZE))
        .isEqualTo(1);
  }

  /** The reader stops on the only book, which the updater borrows. */
  private long violationsOfStoppedReader(Roles roles, UpdateStyle style, Reclaim reclaim) {
    BookLibrary.Shared shared = shared(roles, 1, style, reclaim);
    BookLibrary workload = workload(shared, 0);
    Stop stop = new Stop();
    workload.lookUp = new Stopping(shared, stop);
    long violations =
        stop.violations(roles, workload::read, updater -> workload.update(updater, roles.control));
    shared.check();
    return violations;
  }

  @ParameterizedTest
  @MethodSource("cases")
  void readers_and_updaters_get_along(Legal.Combination one) {
    Roles roles = Roles.under(one.strategy().id());
    BookLibrary.Shared shared = shared(roles, 10, one.style(), one.reclaim());
    BookLibrary reading = workload(shared, 0);
    List<Consumer<UpdaterThread>> updaters =
        Stream.of(workload(shared, 1), workload(shared, 2))
            .<Consumer<UpdaterThread>>map(
                workload -> updater -> workload.update(updater, roles.control))
            .toList();
    assertThat(Beside.violations(roles, 200, reading::read, updaters)).isZero();
    shared.check();
    roles.close();
  }

  private static BookLibrary.Shared shared(
      Roles roles, int books, UpdateStyle style, Reclaim reclaim) {
    BookLibrary.Shared shared = new BookLibrary.Shared();
    shared.books = books;
    shared.update = style.id();
    shared.reclaim = reclaim.id();
    shared.prepare(roles.protection);
    return shared;
  }

  private static BookLibrary workload(BookLibrary.Shared shared, int thread) {
    BookLibrary workload = new BookLibrary();
    workload.prepare(shared, thread);
    return workload;
  }

  /** Stops on the first book before it looks at it. */
  private static final class Stopping extends BookLibrary.LookUp {
    private final BookLibrary.Shared shared;
    private final Stop stop;

    Stopping(BookLibrary.Shared shared, Stop stop) {
      super(shared, 1);
      this.shared = shared;
      this.stop = stop;
    }

    @Override
    public long run(Session session) {
      Shelf shelf = shared.shelves.pick(session);
      var first = shelf.books.first();
      stop.run();
      return shelf.lookUpFrom(first, id);
    }
  }
}
