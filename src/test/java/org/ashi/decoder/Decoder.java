package org.ashi.decoder;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.spec.EdECPoint;
import java.security.spec.EdECPublicKeySpec;
import java.security.spec.NamedParameterSpec;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/// Opens the archive of one practice.
final class Decoder {

    private static final int KEY = 32;
    private static final int NONCE = 12;
    /// Before what a key sealed or signed: 1, and the number of the key in four bytes.
    private static final int PREFIX = 5;
    private static final int PASSPHRASE = 1;
    private static final int MOST_UNFINISHED = 2;
    private static final int MOST_BYTES = 4 * 1024 * 1024;

    /// The halves of a key, 32 bytes each.
    private record Pair(byte[] secret, byte[] open) {}

    private final Connection c;
    private final byte[] practice;
    private final Map<Long, Pair> desk = new HashMap<>();
    private final Map<Long, Pair> record = new HashMap<>();

    /// @param way 1 for a passphrase, 2 for the recovery sheet
    /// @throws GeneralSecurityException for a wrong secret
    Decoder(Connection c, int way, byte[] secret) throws SQLException, GeneralSecurityException {
        this.c = c;
        practice = one("SELECT id FROM practice").getBytes(1);
        var slot = one("SELECT * FROM slot WHERE way = " + way);
        var person = one("SELECT p.*, b.version, b.sealed FROM person p JOIN bundle b ON b.person = p.id WHERE p.id = x'"
                + java.util.HexFormat.of().formatHex(slot.getBytes("person")) + "'");
        var own = pair(unwrap(slot, secret));
        var context = Hpke.join(
                text("ashi1/bundle"), field(practice), number(person.getLong("version")), field(person.getBytes("id")),
                number(person.getLong("role")), field(person.getBytes("public_key")));
        var ring = new Bytes(open(own, person.getBytes("sealed"), context));
        ring.number();
        keys(ring, desk);
        keys(ring, record);
    }

    private static void keys(Bytes ring, Map<Long, Pair> keys) {
        for (var left = ring.number(); left > 0; left--) {
            keys.put(ring.number(), pair(ring.field()));
        }
    }

    private static byte[] unwrap(ResultSet slot, byte[] secret) throws SQLException, GeneralSecurityException {
        var salt = slot.getBytes("salt");
        var strong = slot.getInt("way") == PASSPHRASE
                ? argon2(slot, secret)
                : Hpke.hkdf(secret, Hpke.join(text("ashi1/recovery"), field(salt)), KEY);
        var derived = Hpke.hkdf(strong, Hpke.join(text("ashi1/slot"), field(slot.getBytes("id"))), 2 * KEY);
        var clear = Hpke.join(
                text("ashi1/slot"), field(slot.getBytes("id")), field(slot.getBytes("person")), number(slot.getInt("way")),
                number(slot.getInt("kibibytes")), number(slot.getInt("passes")), number(slot.getInt("lanes")), field(salt),
                field(Arrays.copyOfRange(derived, KEY, 2 * KEY)));
        var wrapped = new Bytes(slot.getBytes("wrapped"));
        return Hpke.gcm(Arrays.copyOf(derived, KEY), wrapped.take(NONCE), wrapped.rest(), clear);
    }

    private static byte[] argon2(ResultSet slot, byte[] secret) throws SQLException {
        var argon2 = new Argon2BytesGenerator();
        argon2.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(slot.getInt("kibibytes"))
                .withIterations(slot.getInt("passes"))
                .withParallelism(slot.getInt("lanes"))
                .withSalt(slot.getBytes("salt"))
                .build());
        var out = new byte[KEY];
        argon2.generateBytes(secret, out);
        return out;
    }

    /// The one key of a keyset.
    private static byte[] key(byte[] keyset) {
        return Bytes.message(Bytes.message(Bytes.message(keyset).get(2)).get(1)).get(2);
    }

    private static Pair pair(byte[] keyset) {
        var key = Bytes.message(key(keyset));
        return new Pair(key.get(3), Bytes.message(key.get(2)).get(3));
    }

    private static byte[] open(Pair key, byte[] sealed, byte[] context) throws GeneralSecurityException {
        return Hpke.open(key.secret(), key.open(), Arrays.copyOfRange(sealed, PREFIX, sealed.length), context);
    }

    /// The body of every intake that its workstation signed, in the order of ids.
    List<Body> bodies() throws SQLException, GeneralSecurityException, DataFormatException {
        var bodies = new ArrayList<Body>();
        var rows = c.createStatement().executeQuery(
                "SELECT s.*, w.public_key FROM sealed_intake s JOIN workstation w ON w.id = s.workstation ORDER BY s.id");
        while (rows.next()) {
            var body = rows.getBytes("body");
            var digests = Hpke.join(field(sha256(rows.getBytes("summary"))), field(sha256(body)));
            verify(rows, Hpke.join(context("ashi1/row", rows), digests));
            var keys = rows.getInt("kind") <= MOST_UNFINISHED ? desk : record;
            var padded = open(keys.get(rows.getLong("epoch")), body, Hpke.join(context("ashi1/intake", rows), text("BODY")));
            bodies.add(new Body(rows.getLong("revision"), inflated(new Bytes(padded).field())));
        }
        return bodies;
    }

    private byte[] context(String what, ResultSet row) throws SQLException {
        return Hpke.join(
                text(what), field(practice), field(row.getBytes("id")), number(row.getLong("epoch")),
                field(row.getBytes("workstation")), number(row.getLong("seq")), number(row.getLong("revision")),
                number(row.getLong("kind")), number(row.getLong("schema")));
    }

    private static void verify(ResultSet row, byte[] statement) throws SQLException, GeneralSecurityException {
        var open = Bytes.message(key(row.getBytes("public_key"))).get(2);
        var point = new EdECPoint((open[KEY - 1] & 0x80) != 0, Hpke.number(open));
        var verifier = Signature.getInstance("Ed25519");
        verifier.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new EdECPublicKeySpec(NamedParameterSpec.ED25519, point)));
        verifier.update(statement);
        var signature = row.getBytes("signature");
        if (!verifier.verify(Arrays.copyOfRange(signature, PREFIX, signature.length))) {
            throw new GeneralSecurityException("not signed by its workstation");
        }
    }

    private static byte[] inflated(byte[] bytes) throws DataFormatException {
        var inflater = new Inflater();
        inflater.setInput(bytes);
        var out = new ByteArrayOutputStream();
        var buffer = new byte[8192];
        while (!inflater.finished() && out.size() < MOST_BYTES) {
            out.write(buffer, 0, inflater.inflate(buffer));
        }
        inflater.end();
        return out.toByteArray();
    }

    private static byte[] sha256(byte[] bytes) throws GeneralSecurityException {
        return MessageDigest.getInstance("SHA-256").digest(bytes);
    }

    private static byte[] field(byte[] bytes) {
        return ByteBuffer.allocate(Integer.BYTES + bytes.length).putInt(bytes.length).put(bytes).array();
    }

    private static byte[] text(String text) {
        return field(text.getBytes(UTF_8));
    }

    private static byte[] number(long number) {
        return field(ByteBuffer.allocate(Long.BYTES).putLong(number).array());
    }

    private ResultSet one(String sql) throws SQLException {
        var row = c.createStatement().executeQuery(sql);
        if (!row.next()) {
            throw new SQLException("no such row");
        }
        return row;
    }
}
