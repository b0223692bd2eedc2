// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/orders/ordersheet.h"
#include "models/services/reception/checkinsheet.h"
#include "ui/printing/documentpainter.h"

#include <QProcess>

// Documents as a busy day makes them, and what reads them back.
namespace forecourt::printing {

inline QUuid uuid(int number)
{
    return QUuid(0x0190F5A2, 1, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, static_cast<uchar>(number));
}

inline CheckInSheet checkIn()
{
    CheckInSheet sheet;
    sheet.storeName = QStringLiteral("城东店");
    sheet.groupName = QStringLiteral("星河汽车集团");
    sheet.storeAddress = QStringLiteral("上海市浦东新区张杨路 1 号");
    sheet.storePhone = QStringLiteral("021-5555 0000");
    sheet.timeZone = QStringLiteral("Asia/Shanghai");
    sheet.order = OrderId(uuid(1));
    sheet.number = QStringLiteral("R261103-A0-001");
    sheet.openedAt = 1'793'671'200'000;
    sheet.printedAt = sheet.openedAt + 60'000;
    sheet.customerName = QStringLiteral("王梓涵");
    sheet.customerPhone = QStringLiteral("138 1723 5566");
    sheet.bringInName = QStringLiteral("李师傅");
    sheet.bringInPhone = QStringLiteral("139 0000 1111");
    sheet.relation = QStringLiteral("driver");
    sheet.plate = QStringLiteral("沪AD83926");
    sheet.vin = QStringLiteral("LVSHCAMB1CE054249");
    sheet.make = QStringLiteral("宝马");
    sheet.model = QStringLiteral("i5 eDrive35L");
    sheet.energy = Energy::Electric;
    sheet.concerns = {QStringLiteral("低速过减速带左前有异响，冷车明显"),
                      QStringLiteral("常规保养，顺便看看空调味道")};
    sheet.odometerKm = 41'520;
    sheet.fuelPercent = 62;
    sheet.promisedAt = sheet.openedAt + qint64(450) * 60'000;
    sheet.waiting = WaitingTransport::Waiter;
    sheet.advisorName = QStringLiteral("张敏");
    sheet.notes = QStringLiteral("后备厢有儿童座椅，请勿移动。");
    return sheet;
}

// Adds up like the reader of orders does.
class OrderBuilder final
{
public:
    OrderBuilder()
    {
        const CheckInSheet known = checkIn();
        m_sheet.store.name = known.storeName;
        m_sheet.store.groupName = known.groupName;
        m_sheet.store.address = known.storeAddress;
        m_sheet.store.phone = known.storePhone;
        m_sheet.printedAt = known.printedAt;
        Order &order = m_sheet.detail.order;
        order.id = known.order;
        order.number = known.number;
        order.status = OrderStatus::Ready;
        order.openedAt = known.openedAt;
        order.odometerIn = known.odometerKm;
        order.odometerOut = known.odometerKm + 12;
        m_sheet.detail.party.name = known.customerName;
        m_sheet.detail.party.phone = known.customerPhone;
        m_sheet.detail.party.plate = known.plate;
        Vehicle vehicle;
        vehicle.vin = known.vin;
        vehicle.make = known.make;
        vehicle.model = known.model;
        m_sheet.detail.party.vehicle = vehicle;
        m_sheet.detail.advisorName = known.advisorName;
        for (const QString &text : known.concerns) {
            Concern concern;
            concern.text = text;
            m_sheet.detail.concerns.append(concern);
        }
    }

    OrderBuilder &status(OrderStatus status)
    {
        m_sheet.detail.order.status = status;
        return *this;
    }

    OrderBuilder &job(const QString &title, Payer payer = Payer::Customer,
                      JobAuthorisation answer = JobAuthorisation::Authorised)
    {
        Job job;
        job.id = JobId(uuid(100 + static_cast<int>(m_jobs.size())));
        job.title = title;
        job.payer = payer;
        job.authorisation = answer;
        job.authorisedBy =
            answer == JobAuthorisation::Authorised ? QStringLiteral("王先生，电话") : QString();
        job.declinedReason = answer == JobAuthorisation::Declined ? QStringLiteral("下次再做") : QString();
        m_jobs.append(job);
        return *this;
    }

    OrderBuilder &line(LineKind kind, const QString &code, const QString &description, qint64 milli,
                       qint64 price, qint64 discount = 0)
    {
        Line line;
        line.job = m_jobs.last().id;
        line.kind = kind;
        line.code = code;
        line.description = description;
        line.quantityMilli = milli;
        line.unitPriceMinor = price;
        line.discountMinor = discount;
        line.taxBasisPoints = 1300;
        line.partOrigin = kind == LineKind::Part ? PartOrigin::Oem : PartOrigin::None;
        m_lines.append(line);
        return *this;
    }

    OrderBuilder &payment(qint64 minor, PaymentMethod method)
    {
        Payment payment;
        payment.amountMinor = minor;
        payment.method = method;
        payment.takenAt = m_sheet.printedAt - 30'000;
        m_sheet.detail.payments.append(payment);
        return *this;
    }

    [[nodiscard]] OrderSheet done()
    {
        OrderDetail &detail = m_sheet.detail;
        detail.totals = orderTotals(m_jobs, m_lines, detail.taxMode).value();
        for (const Payer payer : detail.totals.byPayer.keys()) {
            detail.due[payer] = balanceDue(detail.totals, detail.payments, payer).value();
        }
        for (const Job &job : m_jobs) {
            JobDetail one{job, {}, {}, countsInTotals(job)};
            for (const Line &line : m_lines) {
                if (line.job == job.id) {
                    const Amounts amounts = lineAmounts(line, detail.taxMode).value();
                    one.lines.append({line, amounts});
                    one.amounts.gross += amounts.gross;
                }
            }
            detail.jobs.append(one);
        }
        return m_sheet;
    }

private:
    OrderSheet m_sheet;
    QList<Job> m_jobs;
    QList<Line> m_lines;
};

inline OrderSheet order()
{
    return OrderBuilder()
        .job(QStringLiteral("检查左前悬挂"))
        .line(LineKind::Labour, QStringLiteral("3112065"), QStringLiteral("检查左前悬挂"), 1500, 36'000)
        .line(LineKind::Part, QStringLiteral("31126878839"),
              QStringLiteral("左前下摆臂（含球头及防尘罩，带固定螺栓）"), 1000, 186'000, 10'000)
        .line(LineKind::Part, QStringLiteral("07119904025"), QStringLiteral("自锁螺母"), 4000, 1'250)
        .job(QStringLiteral("常规保养"))
        .line(LineKind::Labour, QStringLiteral("0000600"), QStringLiteral("常规保养"), 800, 36'000)
        .line(LineKind::Part, QStringLiteral("64119382886"), QStringLiteral("空调滤芯"), 1000, 42'800)
        .job(QStringLiteral("高压线束召回"), Payer::Warranty)
        .line(LineKind::Labour, QStringLiteral("6199001"), QStringLiteral("更换高压线束固定卡"), 600, 36'000)
        .job(QStringLiteral("更换前制动片"), Payer::Customer, JobAuthorisation::Declined)
        .line(LineKind::Part, QStringLiteral("34106860019"), QStringLiteral("前制动片"), 1000, 98'000)
        .payment(100'000, PaymentMethod::Wechat)
        .done();
}

// Every page one below the other.
inline QString textOf(const DocumentPainter &painter)
{
    QStringList pages;
    for (int i = 0; i < painter.pageCount(); ++i) {
        pages.append(painter.text(i));
    }
    return pages.join(u'\n');
}

inline QString tool(const QString &name, const QStringList &arguments)
{
    QProcess process;
    process.start(name, arguments);
    process.waitForFinished();
    return QString::fromUtf8(process.readAllStandardOutput());
}

} // namespace forecourt::printing
