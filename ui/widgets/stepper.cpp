// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/stepper.h"

#include "ui/style/figures.h"
#include "ui/style/icon.h"
#include "ui/style/paintscope.h"

#include <QLocale>

namespace forecourt {

Stepper::Stepper(QWidget *parent) : KitWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void Stepper::setSteps(const QStringList &names)
{
    m_names = names;
    retranslate();
    restyle();
}

void Stepper::setCurrent(int index)
{
    m_current = qBound(0, index, static_cast<int>(m_names.size()));
    retranslate();
    update();
}

Stepper::State Stepper::stateOf(int index) const
{
    return index < m_current ? State::Done : index == m_current ? State::Current : State::Open;
}

QString Stepper::word(State state)
{
    switch (state) {
    case State::Done:
        return tr("done");
    case State::Current:
        return tr("now");
    case State::Open:
        break;
    }
    return tr("open");
}

int Stepper::textRoom(int index) const
{
    const Tokens &t = tokens(this);
    int room = textWidth(t.font(TextRole::Strong), m_names.at(index));
    for (const State state : {State::Done, State::Current, State::Open}) {
        room = qMax(room, textWidth(t.font(TextRole::Small), word(state)));
    }
    return room;
}

static int fixedWidth(const Tokens &t, qsizetype steps)
{
    const auto gaps = qMax<qsizetype>(0, steps - 1) * (t.space(8) + t.space(2));
    return static_cast<int>(steps * (t.stepSize + t.space(2)) + gaps);
}

QSize Stepper::sizeHint() const
{
    const Tokens &t = tokens(this);
    int width = fixedWidth(t, m_names.size());
    for (int i = 0; i < m_names.size(); ++i) {
        width += textRoom(i);
    }
    const int lines =
        QFontMetrics(t.font(TextRole::Strong)).height() + QFontMetrics(t.font(TextRole::Small)).height();
    return {width, qMax(t.stepSize, lines)};
}

QSize Stepper::minimumSizeHint() const
{
    const Tokens &t = tokens(this);
    int width = fixedWidth(t, m_names.size());
    for (int i = 0; i < m_names.size(); ++i) {
        width += i == m_current ? textRoom(i) : 0;
    }
    return {width, sizeHint().height()};
}

QList<int> Stepper::widths() const
{
    const int wanted = sizeHint().width() - fixedWidth(tokens(this), m_names.size());
    const int room = width() - fixedWidth(tokens(this), m_names.size());
    QList<int> result;
    for (int i = 0; i < m_names.size(); ++i) {
        result.append(textRoom(i));
    }
    if (wanted <= room || wanted == 0) {
        return result;
    }
    for (int i = 0; i < m_names.size(); ++i) {
        result[i] = i == m_current ? result.at(i) : 0; // the others by their number; the tool tip names them
    }
    return result;
}

void Stepper::paintMark(QPainter *painter, const QRect &rect, int index) const
{
    const Tokens &t = tokens(this);
    const State state = stateOf(index);
    if (state == State::Done) {
        paintRounded(painter, rect, rect.width() / 2, t.color.okWeak, t.outlineColor(Tone::Ok), t.outline);
        const int inset = (rect.width() - t.smallIconSize) / 2;
        paintIcon(painter, rect.adjusted(inset, inset, -inset, -inset), QStringLiteral("check"), t.color.ok);
        return;
    }
    const bool now = state == State::Current;
    paintRounded(painter, rect, rect.width() / 2, now ? t.color.accent : t.color.surface,
                 now ? t.color.accent : t.color.lineStrong, t.controlLine);
    painter->setFont(t.font(TextRole::SmallStrong));
    painter->setPen(now ? t.color.onAccent : t.color.text2);
    painter->drawText(rect, Qt::AlignCenter | Qt::TextSingleLine, QLocale().toString(index + 1));
}

// The name, and beneath it how far it is.
void Stepper::paintWords(QPainter *painter, const QRect &line, int index) const
{
    if (line.width() <= 0) {
        return;
    }
    const Tokens &t = tokens(this);
    const State state = stateOf(index);
    constexpr auto kAlign = Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine;
    painter->setFont(t.font(state == State::Current ? TextRole::Strong : TextRole::Body));
    painter->setPen(state == State::Open ? t.color.text2 : t.color.text);
    painter->drawText(line, kAlign, m_names.at(index));
    painter->setFont(t.font(TextRole::Small));
    painter->setPen(state == State::Current ? t.color.accent : t.color.text3);
    painter->drawText(QRect(line.left(), line.bottom() + 1, line.width(), height() - line.height()), kAlign,
                      word(state));
}

void Stepper::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event)
    const Tokens &t = tokens(this);
    QPainter painter(this);
    const PaintScope scope(&painter);
    const QList<int> room = widths();
    const int nameHeight = QFontMetrics(t.font(TextRole::Strong)).height();
    int x = 0;
    for (int i = 0; i < m_names.size(); ++i) {
        paintMark(&painter, QRect(x, (height() - t.stepSize) / 2, t.stepSize, t.stepSize), i);
        x += t.stepSize + t.space(2);
        paintWords(&painter, QRect(x, 0, room.at(i), nameHeight), i);
        x += room.at(i) + t.space(2);
        painter.fillRect(
            QRect(x, height() / 2, i + 1 < m_names.size() ? t.space(8) - t.space(2) : 0, t.hairline),
            t.color.lineStrong);
        x += t.space(8);
    }
}

void Stepper::restyle()
{
    updateGeometry();
    update();
}

void Stepper::retranslate()
{
    QStringList all;
    for (int i = 0; i < m_names.size(); ++i) {
        all.append(tr("%1: %2").arg(m_names.at(i), word(stateOf(i))));
    }
    const int count = static_cast<int>(m_names.size());
    setAccessibleName(m_current < count
                          ? tr("Step %1 of %2, %3").arg(m_current + 1).arg(count).arg(m_names.at(m_current))
                          : tr("All steps are done"));
    setAccessibleDescription(all.join(QStringLiteral(", ")));
    setToolTip(all.join(QLatin1Char('\n')));
}

} // namespace forecourt
