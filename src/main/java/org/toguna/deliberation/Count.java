package org.toguna.deliberation;

import java.util.List;

/// The voices on a motion.
///
/// @param present those who are there and not recused, whether they say something or not
record Count(int present, int ayes, int noes, int abstained) {

  static Count of(List<Place> places) {
    return new Count(
        (int) places.stream().filter(Place::mayVote).count(),
        said(places, Vote.FOR),
        said(places, Vote.AGAINST),
        said(places, Vote.ABSTAIN));
  }

  private static int said(List<Place> places, Vote vote) {
    return (int) places.stream().filter(one -> one.vote().filter(vote::equals).isPresent()).count();
  }
}
