// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/sync/backoff.h"
#include "models/sync/syncevent.h"

#include <vector>

namespace forecourt {

// The desk's side of the protocol as a pure state machine: no thread, clock, network, storage or randomness
// of its own. Events go in with the time (monotonic milliseconds), orders come out; one seed replays a run.
//
//   hello → (new epoch: offer everything again under a new replica) → push until nothing waits → (the server
//   remembers more of this replica: new replica) → pull into the stage up to the head → apply → verify →
//   finish
//
// Where there is much to fetch, a snapshot comes before the pulls: what it consists of → its parts, piece by
// piece → load.
//
// Between exchanges a pull may wait for news (Options::listenMs), so that a change elsewhere is fetched at
// once.
//
// Whatever it waits for has a deadline, and after two minutes without progress it starts over.
class SyncEngine final
{
public:
    struct Options
    {
        int schema = 1;               // catalog version, announced in hello
        qint64 intervalMs = 30'000;   // between exchanges when all is well
        qint64 localChangeMs = 1'500; // wait after a local change, so that a burst travels together
        qint64 listenMs = 0;          // a pull waits so long for news between exchanges; 0: none does
        qint64 newsMs = 1'000;        // at least between an exchange and the next that news begin
        qint64 reverifyMs = 600'000;  // an unchanged desk compares digests again after this
        qint64 requestMs = 30'000;    // deadline of a short call
        qint64 transferMs =
            600'000; // of a long one, as push and pull; HttpClient ends it sooner where no byte moves
        qint64 pushBytes = 4 * 1024 * 1024;
        // A snapshot is taken where everything is fetched and it holds, or saves, so much; and where the
        // desk is so many entries behind.
        qint64 fillRows = 20'000;
        qint64 fillBehind = 50'000;
        qint64 leaseNumbers = 100; // asked for at once, where few are left
    };

    static constexpr qint64 kMostSlice = 4 * 1024 * 1024; // of a part, asked for at once
    static constexpr qint64 kLeastSlice = 64 * 1024;

    static constexpr qint64 kWatchdogMs = 2 * 60 * 1000;
    static constexpr qint64 kApplyMs =
        60 * 60 * 1000; // a first fill of millions of entries is one transaction
    static constexpr qint64 kClockToleranceMs = 2000;
    // In which the sum is made anew once and three repairs may come to nothing; of one running program.
    static constexpr qint64 kRepairsMs = 24 * 60 * 60 * 1000;

    SyncEngine(Options options, Backoff::Random random);

    // Orders are to be carried out in sequence.
    std::vector<SyncAction> handle(const SyncEvent &event, qint64 nowMs);

    [[nodiscard]] bool isBusy() const;
    // For people. SyncWait::until is monotonic milliseconds here.
    [[nodiscard]] SyncWait wait() const;
    [[nodiscard]] const SyncTransfer &transfer() const { return m_transfer; }
    // What the server last announced.
    [[nodiscard]] const HelloReply &hello() const { return m_hello; }

private:
    enum class Step {
        Stopped,
        Idle,
        BackingOff,
        Loading,
        Greeting,
        NotingTime,
        Adopting,
        Rekeying,
        Settling, // refused operations that a snapshot held
        LoadingPending,
        Pushing,
        Acknowledging,
        Pulling,
        Staging,
        Applying,
        Digesting,
        Verifying,
        Recounting,
        Finishing,
        Allowing,   // what a person has seen
        Describing, // of what the snapshot consists
        Preparing,
        Fetching, // a piece of a part
        Keeping,
        Filling,       // all of it, in one transaction
        ReadingBucket, // what the server has where the digests differ
        Comparing,
        ReadingRows,
        Repairing,
        Leasing, // numbers
        KeepingLease,
    };

    [[nodiscard]] static bool isTransfer(Step step);
    [[nodiscard]] static bool readsEverything(Step step);
    void on(const sync_event::Start &event);
    void on(const sync_event::Stop &event);
    void on(const sync_event::SyncNow &event);
    void on(const sync_event::Refill &event);
    void on(const sync_event::LocalChange &event);
    void on(const sync_event::Tick &event);
    void on(const sync_event::StoreDone &event);
    void on(const sync_event::StoreFailed &event);
    void on(const sync_event::Replied &event);
    void on(const sync_event::NetworkFailed &event);
    void on(const sync_event::ApplyHeld &event);
    void on(const sync_event::PauseFill &event);
    bool offerLess(const Error &error);
    void halvePushes();
    void pushBrokeOff();
    void refuseOffered(const Error &error);

    void onStored(const DeskInfo &desk);
    void onStored(const PendingBatch &batch);
    void onStored(const AppliedStage &applied);
    void onStored(const DeskDigest &digest);
    void onStored(const FillInfo &info);
    void onStored(const LoadedFill &loaded);
    void onStored(const RowsToRepair &rows);
    void onStored(const RepairedRows &repaired);
    void onReply(const HelloReply &reply);
    void onReply(const PushReply &reply);
    void onReply(const PullReply &reply);
    void onReply(const VerifyReply &reply);
    void onReply(const SnapshotReply &reply);
    void onReply(const PartReply &reply);
    void onReply(const RowsReply &reply);
    void onReply(const LeaseReply &reply);

    void startSession();
    void greet();
    void checkEpoch();
    void settleTaken();
    void loadPending();
    [[nodiscard]] qint64 pushOperations() const;
    [[nodiscard]] qint64 pullEntries() const;
    void afterPushes();
    void rekey(const QUuid &from, qint64 fromN);
    [[nodiscard]] bool wantsSnapshot() const;
    [[nodiscard]] bool waitsForPerson() const;
    void startPull();
    void describe();
    void loadFill();
    [[nodiscard]] bool fillFailed(const Error &error);
    void pull();
    void afterStage();
    void afterApply();
    void compareDigest(bool recompute);
    void reportMismatch(const VerifyReply &reply);
    [[nodiscard]] bool isRecountDue() const;
    [[nodiscard]] bool mayRepair();
    void onUnequal(const VerifyReply &reply);
    void beginRepair(const VerifyReply &reply);
    void askForBucket();
    void onBucket(const VerifyReply &reply);
    void askForRows();
    [[nodiscard]] bool repairFailed(const Error &error, qint64 retryAfterMs);
    void leaseOrEnd();
    [[nodiscard]] bool leaseFailed(const Error &error);
    [[nodiscard]] bool mayListen() const;
    void listen();
    [[nodiscard]] bool hasNews() const;
    void onNews(const NetworkReply &reply);
    bool followNews();
    void onListenFailed(const Error &error);
    [[nodiscard]] bool isTooOld();
    void finish(std::optional<qint64> verifiedSeq);
    void endSession();
    void fail(Error error, qint64 retryAfterMs = 0);
    void failProtocol(const QString &detail);

    void store(Step step, StorageRequest request);
    void send(Step step, NetworkRequest request);
    void progress() { m_progressAt = m_now; }
    void rest(Step step, qint64 forMs);
    void report(SyncPhase phase, std::optional<Error> error = {});
    [[nodiscard]] SyncPhase restingPhase() const;

    Options m_options;
    Backoff m_backoff;
    std::vector<SyncAction> m_out;
    Step m_step = Step::Stopped;
    quint64 m_ticket = 0; // of the answer awaited
    qint64 m_now = 0;
    qint64 m_wakeAt = -1;  // deadline of what is awaited, or the next beginning
    qint64 m_wokenAt = -1; // as last told to the outside
    qint64 m_progressAt = 0;

    DeskInfo m_desk;
    HelloReply m_hello;
    QUuid m_greeted;           // the replica m_hello speaks of
    QList<QUuid> m_refused;    // here, and perhaps not there: asked for with the next greeting
    bool m_asksRefused = true; // by the first greeting of a program, and after each fill
    QList<qint64> m_offered;   // places of the operations on their way
    QUuid m_offering;          // and their replica
    bool m_pushed = false;     // since hello
    qint64 m_wallMs = 0;       // of the last reply
    qint64 m_target = -1;      // apply when staged up to here
    qint64 m_head = 0;
    Digest m_digest;
    // What is known so far of rows that differ.
    struct Repair
    {
        BucketRows buckets; // the server's
        qsizetype asked = 0;
        QList<VerifyReply::RowDigest> wanted; // not fetched yet
        QList<RowName> gone;
        QList<Entity> rows;
    };
    Repair m_repair;
    std::optional<qint64> m_recountedMono; // when the sum was last made anew from all rows
    std::optional<qint64> m_repairsFrom;   // a few repairs a day from here on
    int m_repairsLeft = 0;
    qint64 m_unreported = 0;  // rows put right of which the server does not know
    bool m_recounted = false; // the sum was made anew from all rows, in this exchange
    bool m_repaired = false;  // likewise, a repair was begun
    bool m_leased = false;    // likewise, numbers were asked for
    bool m_noLeases = false;  // the server does not know of them
    SyncReport m_report;
    SyncTransfer m_transfer;
    int m_greetings = 0; // bounds for one session
    int m_rekeys = 0;
    int m_rounds = 0;
    qint64 m_pushLimit = 0; // operations a push may carry; learnt from refusals and slow lines; 0 = not yet
    qint64 m_pullLimit = 0; // entries of a page, likewise
    int m_pushesInTime = 0; // in a row
    int m_pushesBroken = 0; // likewise: the line broke while they were sent
    int m_pullsInTime = 0;
    qint64 m_sliceBytes = kMostSlice / 4; // likewise, of a part
    PartNeed m_need;                      // on its way
    qint64 m_fetched = 0;                 // bytes of the snapshot that were here before it
    int m_fillTries = 0;                  // that came to nothing in this exchange
    bool m_paused = false;                // the fill, by a person
    qint64 m_allow = 0;                   // a person lets come what is held at this number
    std::optional<SyncProgress> m_progress;
    bool m_again = false;
    bool m_refill = false;
    std::optional<Error> m_mismatch;
    std::optional<Error> m_outdated; // this program is too old to be given anything
    struct NewsHeard
    {
        PullRefusal refusal = PullRefusal::None;
        qint64 epoch = 0;
        qint64 head = 0;
    };
    std::optional<NewsHeard> m_news; // not looked at yet
    quint64 m_listening = 0;         // ticket of the pull that waits for news; 0: none does
    qint64 m_listenFrom = 0;
    qint64 m_listenUntil = 0;             // then it is taken for lost
    qint64 m_restedAt = 0;                // end of the last exchange
    std::optional<qint64> m_verifiedMono; // when the digests were last equal
};

} // namespace forecourt
