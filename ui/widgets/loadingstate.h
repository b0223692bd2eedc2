// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/placeholder.h"

#include <QShowEvent>
#include <QTimer>

#include <chrono>

namespace forecourt {

// Work under way; a still picture, because motion would draw the eye. It says nothing about what takes a
// moment only: words that come and go are noise.
class LoadingState final : public Placeholder
{
    Q_OBJECT

public:
    explicit LoadingState(QWidget *parent = nullptr) : LoadingState(QString(), parent) {}
    // An empty text says "Loading…" in the language of the moment.
    explicit LoadingState(const QString &text, QWidget *parent = nullptr) : Placeholder(parent), m_text(text)
    {
        setIconName(QStringLiteral("hourglass-split"));
        LoadingState::retranslate();
        m_patience.setSingleShot(true);
        setPatience(std::chrono::milliseconds(200));
        connect(&m_patience, &QTimer::timeout, this, [this] { setSignAndSentenceVisible(true); });
    }

    // How long it is shown before it says so.
    void setPatience(std::chrono::milliseconds patience) { m_patience.setInterval(patience); }

protected:
    void showEvent(QShowEvent *event) override
    {
        Placeholder::showEvent(event);
        if (!event->spontaneous()) {
            setSignAndSentenceVisible(m_patience.interval() == 0);
            m_patience.start();
        }
    }
    void hideEvent(QHideEvent *event) override
    {
        Placeholder::hideEvent(event);
        m_patience.stop();
    }
    void retranslate() override { setSentence(m_text.isEmpty() ? tr("Loading\u2026") : m_text); }

private:
    QString m_text;
    QTimer m_patience;
};

} // namespace forecourt
