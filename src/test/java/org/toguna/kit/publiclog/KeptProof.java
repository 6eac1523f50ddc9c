package org.toguna.kit.publiclog;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/// A proof as a candidate keeps it, read again from its text.
record KeptProof(String entry, long index, List<byte[]> path, Note note) {

  static KeptProof read(String text) {
    int middle = text.indexOf("\n\n");
    var lines = text.substring(0, middle).lines().toList();
    var path = new ArrayList<byte[]>();
    lines.stream().skip(3).forEach(line -> path.add(Base64.getDecoder().decode(line)));
    return new KeptProof(
        new String(
            Base64.getDecoder().decode(lines.get(1).substring("extra ".length())),
            StandardCharsets.UTF_8),
        Long.parseLong(lines.get(2).substring("index ".length())),
        path,
        Note.read(text.substring(middle + 2)).orElseThrow());
  }

  boolean holdsUnder(Verifier verifier, byte[] leafHash) {
    var checkpoint = Checkpoint.read(note.text()).orElseThrow();
    return verifier.signed(note)
        && Proof.includes(leafHash, index, checkpoint.size(), path, checkpoint.root());
  }
}
