// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/kitwidget.h"

class QProgressBar;
class QVBoxLayout;

namespace forecourt {

class Button;
class Label;

// What is being made, how far it is, and a way to stop it.
class ProgressView final : public KitWidget
{
    Q_OBJECT

public:
    explicit ProgressView(QWidget *parent = nullptr);

    // Without a text for it there is no way to stop it.
    void start(const QString &title, const QString &detail, const QString &cancelText);
    void setProgress(qint64 done, qint64 of, const QString &detail);
    void setStopping(const QString &detail);

Q_SIGNALS:
    void cancelled();

protected:
    void restyle() override;
    void retranslate() override;

private:
    QVBoxLayout *m_layout;
    Label *m_title;
    QProgressBar *m_bar;
    Label *m_detail;
    Button *m_cancel;
};

} // namespace forecourt
