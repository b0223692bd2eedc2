// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/customers/customermerge.h"
#include "ui/widgets/kitwidget.h"

class QVBoxLayout;

namespace forecourt {

class Banner;
class PeoplePort;

// Above a customer's page: who else may be the same one, and who was merged into it. Hidden where there is
// nothing of either.
class MergeBar final : public KitWidget
{
    Q_OBJECT

public:
    // The port must outlive it.
    explicit MergeBar(const PeoplePort &people, QWidget *parent = nullptr);

    void setDuplicates(const QList<Duplicate> &duplicates);
    void setMerged(const QList<MergedRecord> &merged);
    [[nodiscard]] const QList<Duplicate> &duplicates() const { return m_duplicates; }

Q_SIGNALS:
    void compareRequested();
    void separateRequested(const CustomerId &id);

protected:
    void restyle() override;
    void retranslate() override;

private:
    void refresh();
    void refreshMerged();

    const PeoplePort &m_people;
    QVBoxLayout *m_layout;
    Banner *m_banner;
    QVBoxLayout *m_rows;
    QList<Duplicate> m_duplicates;
    QList<MergedRecord> m_merged;
};

} // namespace forecourt
