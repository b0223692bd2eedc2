// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sync/storagerequests.h"

namespace forecourt {

namespace {

class Performer final
{
public:
    Performer(DeskStore &store, quint64 ticket) : m_store(store), m_ticket(ticket) {}

    SyncEvent operator()(const storage_request::Load &) { return answer(m_store.load()); }
    SyncEvent operator()(const storage_request::NoteServerTime &request)
    {
        return answer(m_store.noteServerTime(request.offsetMs, request.serverMs));
    }
    SyncEvent operator()(const storage_request::AdoptEpoch &request)
    {
        return answer(m_store.adoptEpoch(request.epoch));
    }
    SyncEvent operator()(const storage_request::NewReplica &request)
    {
        return answer(m_store.newReplica(request.from, request.fromN));
    }
    SyncEvent operator()(const storage_request::LoadPending &request)
    {
        return answer(m_store.pending(request.maxOperations, request.maxBytes));
    }
    SyncEvent operator()(const storage_request::Acknowledge &request)
    {
        return answer(m_store.acknowledge(request.replica, request.results));
    }
    SyncEvent operator()(const AskedRefused &request) { return answer(m_store.settleTaken(request)); }
    SyncEvent operator()(const storage_request::Stage &request)
    {
        return answer(m_store.stage(request.epoch, request.after, request.entries));
    }
    SyncEvent operator()(const storage_request::ApplyStage &) { return answer(m_store.applyStage()); }
    SyncEvent operator()(const storage_request::ComputeDigest &request)
    {
        return answer(m_store.digest(request.recompute));
    }
    SyncEvent operator()(const storage_request::AllowHeld &request)
    {
        return answer(m_store.allowHeld(request.seq));
    }
    SyncEvent operator()(const storage_request::BeginFill &request)
    {
        return answer(m_store.beginFill(request.manifest));
    }
    SyncEvent operator()(const storage_request::KeepPart &request)
    {
        return answer(m_store.keepPart(request.sha, request.from, request.bytes));
    }
    SyncEvent operator()(const storage_request::LoadFill &) { return answer(m_store.loadFill()); }
    SyncEvent operator()(const BucketRows &request) { return answer(m_store.compare(request)); }
    SyncEvent operator()(const RowRepair &request) { return answer(m_store.repair(request)); }
    SyncEvent operator()(const storage_request::KeepLease &request)
    {
        return answer(m_store.keepLease(request.replica, request.lease));
    }
    SyncEvent operator()(const storage_request::Finish &request)
    {
        return answer(m_store.finish(request.verifiedSeq));
    }

private:
    template <typename Reply> SyncEvent answer(Result<Reply> result)
    {
        if (!result) {
            return sync_event::StoreFailed{m_ticket, std::move(result).error()};
        }
        return sync_event::StoreDone{m_ticket, StorageReply(std::move(result).value())};
    }

    DeskStore &m_store;
    quint64 m_ticket;
};

} // namespace

SyncEvent perform(DeskStore &store, const StoreAction &action)
{
    return std::visit(Performer(store, action.ticket), action.request);
}

} // namespace forecourt
