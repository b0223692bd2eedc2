// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/kit/fakes.h"

namespace forecourt {

FakePeople::FakePeople()
{
    staff = {{StaffId(QUuid(QStringLiteral("{00000000-0000-7000-8000-000000000001}"))),
              QStringLiteral("\u5F20\u654F"), QStringLiteral("\u670D\u52A1\u987E\u95EE")},
             {StaffId(QUuid(QStringLiteral("{00000000-0000-7000-8000-000000000002}"))),
              QStringLiteral("Anna Wei\u00DF"), QStringLiteral("Sales")}};
}

void FakePeople::choose(const StaffId &id)
{
    for (int i = 0; i < staff.size(); ++i) {
        if (staff.at(i).id == id) {
            chosen = i;
        }
    }
    Q_EMIT changed();
}

void FakeSearch::search(const QString &text, std::function<void(SearchAnswer)> answer)
{
    asked.append(text);
    if (immediate) {
        answer({hits, failing});
    } else {
        waiting.append(std::move(answer));
    }
}

void FakeSearch::answerAll()
{
    const auto answers = std::exchange(waiting, {});
    for (const auto &answer : answers) {
        answer({hits, failing});
    }
}

ProbeRoom::ProbeRoom(const QString &id, const QString &title, const QString &icon, const QStringList &kinds)
    : m_id(id), m_title(title), m_icon(icon), m_kinds(kinds)
{}

} // namespace forecourt
