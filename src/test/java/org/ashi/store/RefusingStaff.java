package org.ashi.store;

import java.util.UUID;
import org.ashi.vault.Role;

/// Changes nothing, and says so with a code.
record RefusingStaff(String code) implements Staff {

    @Override
    public Change add(String name, Role role, byte[] passphrase) {
        return new Change.Failed(code);
    }

    @Override
    public Change remove(UUID person) {
        return new Change.Failed(code);
    }

    @Override
    public Change changePassphrase(byte[] old, byte[] fresh) {
        return new Change.Failed(code);
    }

    @Override
    public Change resetPassphrase(UUID person, byte[] fresh) {
        return new Change.Failed(code);
    }

    @Override
    public Change renewSheet(byte[] sheet) {
        return new Change.Failed(code);
    }

    @Override
    public boolean sheetFits(byte[] sheet) {
        throw new StoreException(code);
    }

    @Override
    public Change rotate() {
        return new Change.Failed(code);
    }
}
