package org.ashi.disk;

/// Decides on the calls, from any thread. It is asked before the call is made.
interface Disk {

    Verdict on(Call call);
}
