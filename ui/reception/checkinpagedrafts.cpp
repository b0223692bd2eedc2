// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/whendone.h"
#include "models/services/reception/checkinrules.h"
#include "ui/drafts/unwrittendraft.h"
#include "ui/printing/printoutput.h"
#include "ui/printing/printwords.h"
#include "ui/reception/checkinform.h"
#include "ui/reception/checkinpage.h"
#include "ui/reception/checkinsheetdocument.h"
#include "ui/reception/receptionwords.h"

// What the page keeps while one types, and what it prints.
namespace forecourt {

const QString CheckInPage::kNewDraft = QStringLiteral("new");
const QString CheckInPage::kSavedAt = QStringLiteral("savedAt");

QString CheckInPage::draftKey() const
{
    return isNew() ? m_newKey : m_entry.id.toString();
}

void CheckInPage::print()
{
    if (isForm()) {
        whenZoned([this] { print(m_reception.sheet(m_form->value())); });
    } else if (!m_entry.order.isNull()) {
        print(m_reception.sheet(m_entry.order));
    }
}

void CheckInPage::print(const QFuture<Result<CheckInSheet>> &sheet)
{
    whenDone(sheet, this, [this](const Result<CheckInSheet> &read) {
        if (!read) {
            Q_EMIT message(ReceptionWords::failure(read.error()), Tone::Bad);
            return;
        }
        if (const auto shown = m_output.show(CheckInSheetDocument::of(*read), window()); !shown) {
            Q_EMIT message(PrintWords::failure(shown.error()), Tone::Bad);
        }
    });
}

void CheckInPage::flush()
{
    if (m_draftPause.isActive()) {
        m_draftPause.stop();
        writeDraft();
    }
}

void CheckInPage::writeDraft()
{
    if (!isForm()) {
        return;
    }
    if (m_form->isBlank()) {
        dropDraft(draftKey());
        return;
    }
    QJsonObject draft = m_form->draft();
    const qint64 nowMs = m_reception.clock().nowMs();
    draft.insert(kSavedAt, nowMs);
    if (const auto kept = m_drafts.save(draftKey(), draft); !kept) {
        showFailure(kept.error());
        return;
    }
    m_draftAt = nowMs;
    showHeader();
    watchUnwritten(m_drafts, this, [this] {
        if (!m_draftPause.isActive()) {
            writeDraft();
        }
    });
}

void CheckInPage::dropDraft(const QString &key)
{
    if (key == draftKey()) {
        m_draftPause.stop();
        m_draftAt = 0;
    }
    const auto dropped = m_drafts.remove(key);
    if (!dropped) {
        showFailure(dropped.error());
    }
    showHeader();
}

// Another visit is open by now and stays so; the draft tells what is saved and what is not.
void CheckInPage::submittedElsewhere(const Result<CheckInAnswer> &answer, const Sent &sent)
{
    if (answer && answer->done) {
        dropDraft(sent.draft);
        Q_EMIT message(sent.order ? tr("Service order %1 is open").arg(answer->done->number)
                                  : tr("%1 waits").arg(sent.title),
                       Tone::Ok);
        return;
    }
    QStringList why;
    if (!answer) {
        why.append(ReceptionWords::failure(answer.error()));
    } else {
        for (const Finding &finding : blocking(answer->findings, sent.checkIn.accepted)) {
            why.append(ReceptionWords::sentence(finding));
        }
    }
    Q_EMIT message(tr("%1 is not saved yet, the draft is kept. %2").arg(sent.title, why.join(u' ')),
                   Tone::Warn);
}

} // namespace forecourt
