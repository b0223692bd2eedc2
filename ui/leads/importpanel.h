// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/leads/leadfiles.h"
#include "ui/widgets/kitwidget.h"

class QVBoxLayout;

namespace forecourt {

class Banner;
class Button;
class Card;
class ProgressPanel;

// What became of the files that were imported, and what of them was refused and still waits for somebody:
// where in which file, why, and where a copy is kept. Hidden while there is nothing to say. `files` must
// outlive it.
class ImportPanel final : public KitWidget
{
    Q_OBJECT

public:
    explicit ImportPanel(LeadFiles &files, QWidget *parent = nullptr);

    // Files one after the other; the answers are added up.
    void import(const QStringList &paths, const StaffId &author);
    void addReport(const LeadImportReport &report); // of a file that somebody else imported
    void addFailure(const QString &fileName, const Error &error);

Q_SIGNALS:
    void imported(const forecourt::LeadImportReport &report);

protected:
    void restyle() override;
    void retranslate() override;

private:
    struct Sum
    {
        int files = 0;
        int accepted = 0;
        int updated = 0;
        int unchanged = 0;
        int linked = 0;
        int rejected = 0;
    };

    void importNext();
    void stop(); // after the file that is being read
    void add(const LeadImportReport &report);
    void showSum();
    void loadRefused();
    void showRefused();
    void dismissAll();
    void updateVisibility();
    [[nodiscard]] QString sentence() const;

    LeadFiles &m_files;
    Banner *m_banner;
    ProgressPanel *m_progress;
    Card *m_card;
    QVBoxLayout *m_lines;
    Button *m_done;
    QStringList m_waiting;
    StaffId m_author;
    QString m_current;
    Sum m_sum;
    int m_total = 0; // files given, and of these read, and not read because the person stopped it
    int m_read = 0;
    int m_left = 0;
    QString m_failure;
    QList<RejectedLead> m_refused;
};

} // namespace forecourt
