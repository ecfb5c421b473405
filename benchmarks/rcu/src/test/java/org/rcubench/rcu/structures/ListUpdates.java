package org.rcubench.rcu.structures;

/**
 * The updates of an {@link RcuList}, and twins of which each does one of them wrong. What happens
 * meanwhile, in the middle of a wrong update, may happen at the same place in a right one, if there
 * is one.
 */
enum ListUpdates {
  CORRECT,
  REMOVE_CLEARS_NEXT {
    @Override
    <E> void remove(RcuList<E> list, RcuList.Node<E> node, Runnable meanwhile) {
      super.remove(list, node, meanwhile);
      node.setNextRelease(null);
    }
  },
  INSERT_PUBLISHES_BEFORE_LINKING {
    @Override
    <E> RcuList.Node<E> addAfter(
        RcuList<E> list, RcuList.Node<E> node, E element, Runnable meanwhile) {
      RcuList.Node<E> added = list.addAfter(node, element);
      RcuList.Node<E> next = added.next();
      added.setNextRelease(null);
      meanwhile.run();
      added.setNextRelease(next);
      return added;
    }
  },
  REPLACE_REMOVES_BEFORE_IT_ADDS {
    @Override
    <E> RcuList.Node<E> replace(
        RcuList<E> list, RcuList.Node<E> node, E element, Runnable meanwhile) {
      RcuList.Node<E> before = node.previous();
      list.remove(node);
      meanwhile.run();
      return before == null ? list.addFirst(element) : list.addAfter(before, element);
    }
  },
  REPLACE_ADDS_BEFORE_IT_REMOVES {
    @Override
    <E> RcuList.Node<E> replace(
        RcuList<E> list, RcuList.Node<E> node, E element, Runnable meanwhile) {
      RcuList.Node<E> added = list.addAfter(node, element);
      meanwhile.run();
      list.remove(node);
      return added;
    }
  },
  REMOVED_NODE_IS_LINKED_AGAIN_AT_THE_FRONT {
    @Override
    <E> void remove(RcuList<E> list, RcuList.Node<E> node, Runnable meanwhile) {
      super.remove(list, node, meanwhile);
      node.setNextRelease(list.first());
    }
  };

  <E> RcuList.Node<E> addAfter(
      RcuList<E> list, RcuList.Node<E> node, E element, Runnable meanwhile) {
    meanwhile.run();
    return list.addAfter(node, element);
  }

  <E> RcuList.Node<E> replace(
      RcuList<E> list, RcuList.Node<E> node, E element, Runnable meanwhile) {
    meanwhile.run();
    return list.replace(node, element);
  }

  <E> void remove(RcuList<E> list, RcuList.Node<E> node, Runnable meanwhile) {
    meanwhile.run();
    list.remove(node);
  }
}
