// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSplitter>

class QSettings;

namespace forecourt {

// List and detail side by side, divided by a hairline. The first side keeps its width when the window grows.
class SplitView final : public QSplitter
{
    Q_OBJECT

public:
    SplitView(QWidget *list, QWidget *detail, QWidget *parent = nullptr);

    // Reads the width under "split/NAME" and writes every change there. settings must outlive the view.
    void remember(QSettings *settings, const QString &name);

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void setFirstWidth(int width);

    QSettings *m_settings = nullptr;
    QString m_key;
    bool m_sized = false;
};

} // namespace forecourt
