package org.toguna.kit.publiclog;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;

/// Recomputes roots from proofs: what somebody does who holds a checkpoint and does not trust the
/// server. The steps are those of RFC 9162, sections 2.1.3.2 and 2.1.4.2.
final class Proof {
  private Proof() {}

  /// Whether the proof leads from this leaf at its place to the root over `size` leaves.
  static boolean includes(byte[] leafHash, long leaf, long size, List<byte[]> proof, byte[] root) {
    if (leaf < 0 || leaf >= size) {
      return false;
    }
    long place = leaf;
    long last = size - 1;
    var hash = leafHash;
    for (byte[] next : proof) {
      if (last == 0) {
        return false;
      }
      if ((place & 1) == 1 || place == last) {
        hash = Merkle.node(next, hash);
        while ((place & 1) == 0 && place != 0) {
          place >>= 1;
          last >>= 1;
        }
      } else {
        hash = Merkle.node(hash, next);
      }
      place >>= 1;
      last >>= 1;
    }
    return last == 0 && Arrays.equals(hash, root);
  }

  /// Whether the proof shows that the tree with `oldRoot` is the beginning of the one with `root`.
  static boolean continues(long old, byte[] oldRoot, long size, byte[] root, List<byte[]> proof) {
    if (old < 0 || old > size) {
      return false;
    }
    if (old == 0) {
      return proof.isEmpty() && Arrays.equals(oldRoot, Merkle.empty());
    }
    if (old == size) {
      return proof.isEmpty() && Arrays.equals(oldRoot, root);
    }
    long place = old - 1;
    long last = size - 1;
    while ((place & 1) == 1) {
      place >>= 1;
      last >>= 1;
    }
    Iterator<byte[]> left = proof.iterator();
    boolean power = Long.bitCount(old) == 1;
    if (!power && !left.hasNext()) {
      return false;
    }
    var first = power ? oldRoot : left.next();
    return climbs(new Climb(place, last, first), left, oldRoot, root);
  }

  private record Climb(long place, long last, byte[] first) {}

  private static boolean climbs(Climb start, Iterator<byte[]> left, byte[] oldRoot, byte[] root) {
    long place = start.place();
    long last = start.last();
    var before = start.first();
    var now = start.first();
    while (left.hasNext()) {
      var next = left.next();
      if (last == 0) {
        return false;
      }
      if ((place & 1) == 1 || place == last) {
        before = Merkle.node(next, before);
        now = Merkle.node(next, now);
        while ((place & 1) == 0 && place != 0) {
          place >>= 1;
          last >>= 1;
        }
      } else {
        now = Merkle.node(now, next);
      }
      place >>= 1;
      last >>= 1;
    }
    return last == 0 && Arrays.equals(before, oldRoot) && Arrays.equals(now, root);
  }
}
