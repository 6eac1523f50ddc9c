package org.toguna.signin.passkey;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.stereotype.Component;
import org.toguna.kit.db.Db;
import org.toguna.people.PersonId;
import org.toguna.people.Persons;

/// The library's view of persons: its user name is the person's id. Devices show the name the
/// person gave itself.
@Component
class KeyHolders implements PublicKeyCredentialUserEntityRepository {
  private final Db db;
  private final Persons persons;

  KeyHolders(Db db, Persons persons) {
    this.db = db;
    this.persons = persons;
  }

  @Override
  public @Nullable PublicKeyCredentialUserEntity findById(Bytes id) {
    return Handle.read(id).flatMap(this::holder).orElse(null);
  }

  @Override
  public @Nullable PublicKeyCredentialUserEntity findByUsername(String username) {
    return holder(new PersonId(UUID.fromString(username))).orElse(null);
  }

  private Optional<PublicKeyCredentialUserEntity> holder(PersonId id) {
    return db.read(sql -> persons.find(sql, id))
        .map(person ->
            ImmutablePublicKeyCredentialUserEntity.builder()
                .id(Handle.of(id))
                .name(person.shownName())
                .displayName(person.shownName())
                .build());
  }

  /// Persons are made elsewhere; whoever is not one of them gets no key.
  @Override
  public void save(PublicKeyCredentialUserEntity stranger) {
    throw new IllegalArgumentException("Nobody has this id");
  }

  /// Persons are erased elsewhere, and their keys with them.
  @Override
  public void delete(Bytes id) {
    throw new UnsupportedOperationException();
  }
}
