// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/reception/receptionservice.h"
#include "ui/widgets/kitwidget.h"

#include <QTimer>

namespace forecourt {

class CandidateModel;
class PickerPopup;
class SearchBox;

// Finds who is at the counter while the advisor types: arrows choose, Enter takes the choice; Enter where
// nobody is found hands the text on to be taken down as new.
class CandidateBox final : public KitWidget
{
    Q_OBJECT

public:
    // The candidates lie over `host`, which is above this box in the tree of widgets.
    CandidateBox(ReceptionService &reception, QWidget *host, QWidget *parent = nullptr);

    void clear();
    bool closePopup(); // false if it was not open
    [[nodiscard]] QString text() const;

Q_SIGNALS:
    void picked(const forecourt::Candidate &candidate);
    void notFound(const QString &text);

protected:
    void retranslate() override;

private:
    void ask();
    void answered();
    void failed(const Error &error);
    void enter();
    void pick(int row);

    ReceptionService &m_reception;
    CandidateModel *m_model;
    PickerPopup *m_popup;
    SearchBox *m_box;
    QTimer m_pause;
    QString m_asked;      // the text the rows answer to
    bool m_enter = false; // Enter came before the answer
};

} // namespace forecourt
