package org.toguna.kit.publiclog;

import java.util.ArrayDeque;
import java.util.Iterator;

/// A tree to which leaves are added one after the other, of which only what its next root needs is
/// kept: one hash for each bit of its size.
final class Growing {
  private final ArrayDeque<byte[]> whole = new ArrayDeque<>();
  private long size;

  void add(byte[] leafHash) {
    var hash = leafHash;
    for (long bits = size; (bits & 1) == 1; bits >>= 1) {
      hash = Merkle.node(whole.pop(), hash);
    }
    whole.push(hash);
    size++;
  }

  long size() {
    return size;
  }

  byte[] root() {
    Iterator<byte[]> smallestFirst = whole.iterator();
    if (!smallestFirst.hasNext()) {
      return Merkle.empty();
    }
    var root = smallestFirst.next();
    while (smallestFirst.hasNext()) {
      root = Merkle.node(smallestFirst.next(), root);
    }
    return root;
  }
}
