package org.ashi.ui.keyboard;

/// A secret field that the keys type into. They never learn what is in it.
record SecretTarget(SecretField field) implements KeyboardModel.Target {

    @Override
    public String text() {
        return "";
    }

    @Override
    public int caret() {
        return 0;
    }

    @Override
    public void insert(String text) {
        field.focus();
        field.insert(text);
    }

    @Override
    public void delete() {
        field.focus();
        field.delete();
    }

    @Override
    public void done() {
        field.done();
    }
}
