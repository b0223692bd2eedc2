// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reception/candidatebox.h"

#include "models/itemmodels/reception/candidatemodel.h"
#include "ui/reception/receptionwords.h"
#include "ui/widgets/pickerpopup.h"
#include "ui/widgets/searchbox.h"

#include <QBoxLayout>

namespace forecourt {

static constexpr int kPauseMs = 120;

CandidateBox::CandidateBox(ReceptionService &reception, QWidget *host, QWidget *parent)
    : KitWidget(parent)
    , m_reception(reception)
    , m_model(new CandidateModel(this))
    , m_popup(new PickerPopup(m_model, host))
    , m_box(new SearchBox(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_box);
    setFocusProxy(m_box);
    m_box->setObjectName(QStringLiteral("find"));
    m_pause.setSingleShot(true);
    m_pause.setInterval(kPauseMs);
    connect(&m_pause, &QTimer::timeout, this, &CandidateBox::ask);
    connect(m_box, &SearchBox::textEdited, this, [this] {
        m_enter = false;
        m_pause.start();
    });
    connect(m_box, &SearchBox::moved, m_popup, &PickerPopup::moveChoice);
    connect(m_box, &SearchBox::escaped, this, [this] { closePopup() ? void() : m_box->clear(); });
    connect(m_box, &SearchBox::focusLost, m_popup, &QWidget::hide);
    connect(m_box, &SearchBox::returnPressed, this, &CandidateBox::enter);
    connect(m_popup, &PickerPopup::clicked, this, &CandidateBox::pick);
    m_model->onLoaded([this] { answered(); });
    m_model->onFailed([this](const Error &error) { failed(error); });
    CandidateBox::retranslate();
}

QString CandidateBox::text() const
{
    return m_box->text();
}

void CandidateBox::clear()
{
    m_pause.stop();
    m_enter = false;
    m_box->clear();
    m_popup->hide();
}

bool CandidateBox::closePopup()
{
    const bool open = m_popup->isVisible();
    m_popup->hide();
    return open;
}

void CandidateBox::ask()
{
    m_pause.stop();
    m_asked = m_box->text().trimmed();
    if (m_asked.isEmpty()) {
        m_popup->hide();
        return;
    }
    m_model->ask([this, text = m_asked](int) { return m_reception.find(text); });
}

void CandidateBox::answered()
{
    if (m_asked != m_box->text().trimmed()) {
        return; // the next question is on its way
    }
    if (m_enter) {
        enter();
    } else if (m_box->hasFocus()) {
        const bool any = m_model->rowCount() > 0;
        m_popup->open(any ? QString() : tr("Nobody found. Enter takes it down as new."), m_box);
    }
}

void CandidateBox::failed(const Error &error)
{
    m_enter = false;
    m_popup->open(ReceptionWords::failure(error), m_box);
}

void CandidateBox::enter()
{
    const QString text = m_box->text().trimmed();
    if (text.isEmpty()) {
        focusNextChild();
        return;
    }
    const bool known = text == m_asked && !m_model->isLoading() && m_model->hasAnswer();
    if (!known) {
        m_enter = true;
        ask();
        return;
    }
    m_enter = false;
    if (m_model->rowCount() > 0) {
        pick(qMax(0, m_popup->isVisible() ? m_popup->currentRow() : 0));
        return;
    }
    m_popup->hide();
    Q_EMIT notFound(text);
}

void CandidateBox::pick(int row)
{
    const Candidate candidate = m_model->record(row);
    m_popup->hide();
    Q_EMIT picked(candidate);
}

void CandidateBox::retranslate()
{
    m_box->setPlaceholderText(tr("Plate tail, telephone, VIN tail or name"));
    m_box->setAccessibleName(tr("Find customer or vehicle"));
}

} // namespace forecourt
