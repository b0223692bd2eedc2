// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/undowords.h"

#include "ui/sync/synctexts.h"

namespace forecourt {

namespace {

// Looked up at each call, because the language may change.
struct Word
{
    const char *word;
    const char *text;
};

constexpr Word kUseCases[] = {
    {"createLead", QT_TRANSLATE_NOOP("forecourt::UndoWords", "Lead created")},
    {"recordLeadCall", QT_TRANSLATE_NOOP("forecourt::UndoWords", "Call recorded")},
    {"setLeadStatus", QT_TRANSLATE_NOOP("forecourt::UndoWords", "Lead status changed")},
    {"assignLead", QT_TRANSLATE_NOOP("forecourt::UndoWords", "Lead assigned")},
    {"setLeadFollowUp", QT_TRANSLATE_NOOP("forecourt::UndoWords", "Next follow-up set")},
    {"editLead", QT_TRANSLATE_NOOP("forecourt::UndoWords", "Lead changed")},
    {"linkLead", QT_TRANSLATE_NOOP("forecourt::UndoWords", "Lead linked to a customer")},
    {"importLead", QT_TRANSLATE_NOOP("forecourt::UndoWords", "Lead imported")},
    {"arrive", QT_TRANSLATE_NOOP("forecourt::UndoWords", "Arrival recorded")},
    {"checkIn", QT_TRANSLATE_NOOP("forecourt::UndoWords", "Check-in written")},
    {"book", QT_TRANSLATE_NOOP("forecourt::UndoWords", "Appointment booked")},
    {"moveAppointment", QT_TRANSLATE_NOOP("forecourt::UndoWords", "Appointment moved")},
    {"cancelAppointment", QT_TRANSLATE_NOOP("forecourt::UndoWords", "Appointment cancelled")},
    {"missAppointment", QT_TRANSLATE_NOOP("forecourt::UndoWords", "Nobody came to the appointment")},
    {"arriveBooked", QT_TRANSLATE_NOOP("forecourt::UndoWords", "Booked car arrived")},
    {"takeIn", QT_TRANSLATE_NOOP("forecourt::UndoWords", "Reception begun")},
    {"backToQueue", QT_TRANSLATE_NOOP("forecourt::UndoWords", "Put back in the queue")},
    {"leftWithoutService", QT_TRANSLATE_NOOP("forecourt::UndoWords", "Left without service")},
    {"createCustomer", QT_TRANSLATE_NOOP("forecourt::UndoWords", "Customer created")},
    {"editCustomer", QT_TRANSLATE_NOOP("forecourt::UndoWords", "Customer changed")},
    {"removeCustomer", QT_TRANSLATE_NOOP("forecourt::UndoWords", "Customer removed")},
    {"restoreCustomer", QT_TRANSLATE_NOOP("forecourt::UndoWords", "Customer brought back")},
    {"mergeCustomers", QT_TRANSLATE_NOOP("forecourt::UndoWords", "Customers merged")},
    {"keepApart", QT_TRANSLATE_NOOP("forecourt::UndoWords", "Customers kept apart")},
    {"separateCustomers", QT_TRANSLATE_NOOP("forecourt::UndoWords", "Customers separated")},
    {"addContact", QT_TRANSLATE_NOOP("forecourt::UndoWords", "Contact added")},
    {"addAttachment", QT_TRANSLATE_NOOP("forecourt::UndoWords", "Photo or document added")},
    {"captionAttachment", QT_TRANSLATE_NOOP("forecourt::UndoWords", "Photo or document named")},
    {"removeAttachment", QT_TRANSLATE_NOOP("forecourt::UndoWords", "Photo or document removed")},
    {"addNote", QT_TRANSLATE_NOOP("forecourt::UndoWords", "Note added")},
    {"giveConsent", QT_TRANSLATE_NOOP("forecourt::UndoWords", "Consent recorded")},
    {"withdrawConsent", QT_TRANSLATE_NOOP("forecourt::UndoWords", "Consent withdrawn")},
    {"addIdentity", QT_TRANSLATE_NOOP("forecourt::UndoWords", "Identity document added")},
    {"removeIdentity", QT_TRANSLATE_NOOP("forecourt::UndoWords", "Identity document removed")},
    {"showIdentity", QT_TRANSLATE_NOOP("forecourt::UndoWords", "Identity number read")},
    {"sealAgain", QT_TRANSLATE_NOOP("forecourt::UndoWords", "Identity numbers sealed for the store")},
    {"addJob", QT_TRANSLATE_NOOP("forecourt::UndoWords", "Job added")},
    {"editJob", QT_TRANSLATE_NOOP("forecourt::UndoWords", "Job changed")},
    {"authoriseJob", QT_TRANSLATE_NOOP("forecourt::UndoWords", "Job approved")},
    {"declineJob", QT_TRANSLATE_NOOP("forecourt::UndoWords", "Job declined")},
    {"deferJob", QT_TRANSLATE_NOOP("forecourt::UndoWords", "Job deferred")},
    {"proposeJob", QT_TRANSLATE_NOOP("forecourt::UndoWords", "Answer to a job taken back")},
    {"setWork", QT_TRANSLATE_NOOP("forecourt::UndoWords", "Work progress changed")},
    {"removeJob", QT_TRANSLATE_NOOP("forecourt::UndoWords", "Job removed")},
    {"restoreJob", QT_TRANSLATE_NOOP("forecourt::UndoWords", "Job brought back")},
    {"addLine", QT_TRANSLATE_NOOP("forecourt::UndoWords", "Line added")},
    {"editLine", QT_TRANSLATE_NOOP("forecourt::UndoWords", "Line changed")},
    {"removeLine", QT_TRANSLATE_NOOP("forecourt::UndoWords", "Line removed")},
    {"restoreLine", QT_TRANSLATE_NOOP("forecourt::UndoWords", "Line brought back")},
    {"moveLine", QT_TRANSLATE_NOOP("forecourt::UndoWords", "Line moved")},
    {"setOrderStatus", QT_TRANSLATE_NOOP("forecourt::UndoWords", "Order status changed")},
    {"setPromise", QT_TRANSLATE_NOOP("forecourt::UndoWords", "Promised time changed")},
    {"setOrderNotes", QT_TRANSLATE_NOOP("forecourt::UndoWords", "Order notes changed")},
    {"setTechComment", QT_TRANSLATE_NOOP("forecourt::UndoWords", "Technician's comment changed")},
    {"takePayment", QT_TRANSLATE_NOOP("forecourt::UndoWords", "Payment recorded")},
    {"repairRows", QT_TRANSLATE_NOOP("forecourt::UndoWords", "Put right after comparing with the server")},
    {"decideConflict", QT_TRANSLATE_NOOP("forecourt::UndoWords", "Conflict decided")},
    {"giveUpRefused", QT_TRANSLATE_NOOP("forecourt::UndoWords", "Refused change given up")},
    {"secret", QT_TRANSLATE_NOOP("forecourt::UndoWords", "PIN or password set")},
    {"storePolicy", QT_TRANSLATE_NOOP("forecourt::UndoWords", "Signing in changed")},
    {"setFields", QT_TRANSLATE_NOOP("forecourt::UndoWords", "Record changed")},
    {"demo", QT_TRANSLATE_NOOP("forecourt::UndoWords", "Demonstration data")},
};

} // namespace

QString UndoWords::useCase(const QString &word)
{
    const qsizetype colon = word.indexOf(u':');
    if (colon >= 0) {
        const QString inner = useCase(word.mid(colon + 1));
        return word.startsWith(QLatin1String("undo")) ? tr("Undone: %1").arg(inner)
                                                      : tr("Done again: %1").arg(inner);
    }
    for (const Word &known : kUseCases) {
        if (word == QLatin1String(known.word)) {
            return tr(known.text);
        }
    }
    return word.isEmpty() ? tr("Change") : word;
}

QString UndoWords::action(const UndoAction &action)
{
    const QString what = useCase(action.useCase);
    return action.title.isEmpty() ? what : tr("%1 · %2").arg(what, action.title);
}

QString UndoWords::undo(const UndoAction &action)
{
    return tr("Undo: %1").arg(UndoWords::action(action));
}

QString UndoWords::redo(const UndoAction &action)
{
    return tr("Redo: %1").arg(UndoWords::action(action));
}

QString UndoWords::outcome(const UndoOutcome &outcome)
{
    const QString what = action(outcome.action);
    if (outcome.refusal != UndoRefusal::None) {
        return (outcome.redo ? tr("Cannot be done again: %1.").arg(what)
                             : tr("Cannot be undone: %1.").arg(what)) +
               QLatin1Char(' ') + refusal(outcome.refusal);
    }
    const QString told = outcome.redo ? tr("Done again: %1").arg(what) : tr("Undone: %1").arg(what);
    return outcome.stayed.isEmpty()
               ? told
               : tr("%1. Changed since, so left as it is: %2").arg(told, stayed(outcome.stayed));
}

QString UndoWords::refusal(UndoRefusal refusal)
{
    switch (refusal) {
    case UndoRefusal::Settled:
        return tr("The order is settled. A manager can take the settlement back first.");
    case UndoRefusal::Changed:
        return tr("It was changed since, or others build on it. Change it in the record itself.");
    case UndoRefusal::Consent:
        return tr("Ask the customer for a new consent instead.");
    case UndoRefusal::Read:
        return tr("What was read stays read, and its trace in the timeline.");
    case UndoRefusal::Decision:
        return tr("Change the field in the record itself.");
    case UndoRefusal::None:
        break;
    }
    return {};
}

QString UndoWords::stayed(const QList<StayedField> &fields)
{
    QStringList names;
    for (const StayedField &field : fields) {
        names.append(field.field.isEmpty() ? SyncTexts::record(field.collection)
                                           : SyncTexts::field(field.field));
    }
    names.removeDuplicates();
    return names.join(tr(", "));
}

} // namespace forecourt
