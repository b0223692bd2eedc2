// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reception/checkinsheetpainter.h"

#include "ui/reception/receptionwords.h"
#include "ui/style/tokens.h"

#include <QDateTime>
#include <QFontMetricsF>
#include <QLocale>
#include <QPixmap>
#include <QTimeZone>

namespace forecourt {

namespace {

// Points. 15 mm margins leave room for a punch.
constexpr qreal kMargin = 42;
constexpr qreal kFooter = 24;
constexpr qreal kGap = 10;
constexpr qreal kPad = 4;
constexpr qreal kHair = 0.5;
constexpr int kSmall = 8;
constexpr int kBody = 10;
constexpr int kHeading = 11;
constexpr int kStore = 13;
constexpr int kTitle = 18;
constexpr int kLabel = 60; // width of the labels in the table

const Colors &ink()
{
    static const Tokens kPaper = Tokens::make(Theme::Light);
    return kPaper.color;
}

} // namespace

CheckInSheetPainter::CheckInSheetPainter(CheckInSheet sheet, QFont font, QSizeF page)
    : m_sheet(std::move(sheet)), m_font(std::move(font)), m_page(page)
{}

QString CheckInSheetPainter::everyText()
{
    QPixmap nowhere(1, 1);
    QPainter painter(&nowhere);
    m_texts.clear();
    paint(&painter, [] {});
    return m_texts;
}

void CheckInSheetPainter::paint(QPainter *painter, const std::function<void()> &newPage)
{
    m_painter = painter;
    m_newPage = newPage;
    m_pageNumber = 1;
    m_y = kMargin;
    header();
    facts();
    concerns();
    notes();
    choices();
    terms();
    signatures();
    footer();
}

qreal CheckInSheetPainter::textWidth() const
{
    return m_page.width() - 2 * kMargin;
}

QFont CheckInSheetPainter::sized(int size, bool bold) const
{
    QFont font = m_font;
    font.setPixelSize(size);
    font.setWeight(bold ? QFont::Bold : QFont::Normal);
    font.setHintingPreference(QFont::PreferNoHinting);
    // Ligatures and script variants are glyphs without a character of their own: a PDF could not be searched.
    font.setStyleStrategy(QFont::PreferNoShaping);
    return font;
}

qreal CheckInSheetPainter::heightOf(const QString &text, qreal width, int size, bool bold) const
{
    const QRectF box(0, 0, width, m_page.height());
    return QFontMetricsF(sized(size, bold), m_painter->device())
        .boundingRect(box, Qt::TextWordWrap, text)
        .height();
}

qreal CheckInSheetPainter::draw(const QRectF &box, const QString &text, int size, bool bold, bool grey,
                                int flags)
{
    m_texts += text;
    m_painter->setFont(sized(size, bold));
    m_painter->setPen(grey ? ink().text2 : ink().text);
    QRectF used;
    m_painter->drawText(box, flags | Qt::TextWordWrap, text, &used);
    return used.height();
}

void CheckInSheetPainter::line(qreal top, qreal left, qreal width)
{
    m_painter->setPen(QPen(ink().lineStrong, kHair));
    m_painter->drawLine(QPointF(left, top), QPointF(left + width, top));
}

void CheckInSheetPainter::ensure(qreal height)
{
    if (m_y + height <= m_page.height() - kMargin - kFooter) {
        return;
    }
    footer();
    m_newPage();
    ++m_pageNumber;
    m_y = kMargin;
}

QString CheckInSheetPainter::time(qint64 ms) const
{
    const QTimeZone zone(m_sheet.timeZone.toUtf8());
    return ms == 0 ? QString()
                   : QDateTime::fromMSecsSinceEpoch(ms, zone.isValid() ? zone : QTimeZone::utc())
                         .toString(QStringLiteral("yyyy-MM-dd HH:mm"));
}

void CheckInSheetPainter::header()
{
    const qreal half = textWidth() / 2;
    const QRectF left(kMargin, m_y, half, m_page.height());
    const QRectF right(kMargin + half, m_y, half, m_page.height());
    qreal leftY = draw(left, m_sheet.storeName, kStore, true);
    const QStringList address{m_sheet.groupName, m_sheet.storeAddress, m_sheet.storePhone};
    for (const QString &text : address) {
        if (!text.isEmpty()) {
            leftY += draw(left.adjusted(0, leftY, 0, 0), text, kSmall, false, true);
        }
    }
    const int flags = Qt::AlignRight | Qt::AlignTop;
    qreal rightY = draw(right, tr("Check-in sheet"), kTitle, true, false, flags);
    const QString number = m_sheet.number.isEmpty() ? tr("Draft, not opened yet") : m_sheet.number;
    rightY += draw(right.adjusted(0, rightY, 0, 0), number, kHeading, true, false, flags);
    if (m_sheet.openedAt != 0) {
        rightY += draw(right.adjusted(0, rightY, 0, 0), time(m_sheet.openedAt), kSmall, false, true, flags);
    }
    m_y += qMax(leftY, rightY) + kGap;
}

QString CheckInSheetPainter::relation() const
{
    const auto role = fromWord<OwnershipRole>(m_sheet.relation);
    return role ? ReceptionWords::role(*role) : m_sheet.relation;
}

void CheckInSheetPainter::facts()
{
    const QString car = QStringList{m_sheet.make, m_sheet.model}.join(u' ').trimmed();
    const bool electric = m_sheet.energy == Energy::Electric;
    const QString level =
        m_sheet.fuelPercent < 0 ? QString() : QStringLiteral("%1 %").arg(m_sheet.fuelPercent);
    const QString odometer = m_sheet.odometerKm == 0
                                 ? QString()
                                 : QStringLiteral("%1 km").arg(QLocale().toString(m_sheet.odometerKm));
    line(m_y, kMargin, textWidth());
    factRow({tr("Plate"), m_sheet.plate}, {tr("VIN"), m_sheet.vin});
    factRow({tr("Vehicle"), car},
            {tr("Energy"),
             m_sheet.energy == Energy::Unknown ? QString() : ReceptionWords::energy(m_sheet.energy)});
    factRow({tr("Customer"), m_sheet.customerName}, {tr("Phone"), m_sheet.customerPhone});
    if (!m_sheet.bringInName.isEmpty() || !m_sheet.bringInPhone.isEmpty()) {
        const QStringList person{m_sheet.bringInName, m_sheet.bringInPhone};
        factRow({tr("Brought by"), person.join(QStringLiteral("  ")).trimmed()},
                {tr("Relation"), relation()});
    }
    factRow({tr("Odometer"), odometer}, {electric ? tr("Charge") : tr("Fuel"), level});
    factRow({tr("Promised"), time(m_sheet.promisedAt)},
            {tr("Waiting"), ReceptionWords::waiting(m_sheet.waiting)});
    factRow({tr("Advisor"), m_sheet.advisorName}, {});
    m_y += kGap;
}

void CheckInSheetPainter::factRow(const Pair &left, const Pair &right)
{
    const qreal half = textWidth() / 2;
    const qreal width = half - kLabel - 2 * kPad;
    const qreal height =
        qMax(heightOf(left.value, width, kBody, true), heightOf(right.value, width, kBody, true)) + 2 * kPad;
    ensure(height);
    cell(QRectF(kMargin, m_y, half, height), left);
    cell(QRectF(kMargin + half, m_y, half, height), right);
    m_y += height;
    line(m_y, kMargin, textWidth());
}

void CheckInSheetPainter::cell(const QRectF &box, const Pair &pair)
{
    draw(box.adjusted(0, kPad, 0, 0), pair.label, kBody, false, true);
    draw(box.adjusted(kLabel, kPad, -kPad, 0), pair.value, kBody, true);
}

void CheckInSheetPainter::heading(const QString &text)
{
    ensure(3 * kHeading);
    m_y += kPad;
    m_y += draw(QRectF(kMargin, m_y, textWidth(), m_page.height()), text, kHeading, true) + kPad;
}

void CheckInSheetPainter::paragraph(const QString &text, qreal indent, int size, bool grey)
{
    const qreal width = textWidth() - indent;
    ensure(heightOf(text, width, size, false));
    m_y += draw(QRectF(kMargin + indent, m_y, width, m_page.height()), text, size, false, grey) + kPad;
}

void CheckInSheetPainter::concerns()
{
    heading(tr("What the customer says"));
    constexpr qreal kIndent = 16;
    for (qsizetype i = 0; i < m_sheet.concerns.size(); ++i) {
        const QString &text = m_sheet.concerns.at(i);
        ensure(heightOf(text, textWidth() - kIndent, kBody, false));
        const QString number = QStringLiteral("%1.").arg(i + 1);
        draw(QRectF(kMargin, m_y, kIndent, m_page.height()), number, kBody, false, true);
        paragraph(text, kIndent, kBody);
    }
    if (m_sheet.concerns.isEmpty()) {
        paragraph(tr("Nothing was named."), 0, kBody, true);
    }
    m_y += kGap;
}

void CheckInSheetPainter::notes()
{
    if (m_sheet.notes.isEmpty()) {
        return;
    }
    heading(tr("Notes"));
    paragraph(m_sheet.notes, 0, kBody);
    m_y += kGap;
}

// Boxes to tick by hand: what becomes of replaced parts, and the reminder about valuables.
void CheckInSheetPainter::choices()
{
    const QString box = QStringLiteral("□ ");
    const QString gap = QStringLiteral("     ");
    paragraph(tr("Replaced parts:") + QStringLiteral("  ") + box + tr("I take them") + gap + box +
                  tr("dispose of them") + gap + box + tr("valuables were taken out"),
              0, kBody);
    m_y += kGap;
}

void CheckInSheetPainter::terms()
{
    heading(tr("Agreement"));
    const QStringList terms{
        tr("I ask the workshop to examine the vehicle for what is named above and agree to the test drives "
           "this needs."),
        tr("Every further job and its price needs my agreement before it is done."),
        tr("The promised time may change with the findings; I am told before it is missed."),
        tr("My data serve this order and the duties of law; other use needs my separate consent."),
    };
    for (qsizetype i = 0; i < terms.size(); ++i) {
        paragraph(QStringLiteral("%1. %2").arg(i + 1).arg(terms.at(i)), 0, kSmall, true);
    }
}

void CheckInSheetPainter::signatures()
{
    constexpr qreal kRoom = 54;
    ensure(kRoom + kHeading);
    m_y += kRoom;
    const qreal width = (textWidth() - 2 * kGap) / 3;
    const QStringList who{tr("Customer's signature"), tr("Advisor's signature"), tr("Date")};
    for (int i = 0; i < who.size(); ++i) {
        const qreal left = kMargin + i * (width + kGap);
        line(m_y, left, width);
        draw(QRectF(left, m_y + kPad, width, kHeading + kPad), who.at(i), kSmall, false, true);
    }
    m_y += kHeading + kPad;
}

void CheckInSheetPainter::footer()
{
    const QRectF box(kMargin, m_page.height() - kMargin, textWidth(), kFooter);
    draw(box, tr("Printed %1").arg(time(m_sheet.printedAt)), kSmall, false, true);
    draw(box, tr("Page %1").arg(m_pageNumber), kSmall, false, true, Qt::AlignRight | Qt::AlignTop);
}

} // namespace forecourt
