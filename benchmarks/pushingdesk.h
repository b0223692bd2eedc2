// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "benchmarks/benchmark.h"
#include "benchmarks/serverprocess.h"
#include "models/protocol/collections.h"
#include "models/protocol/messages.h"

#include <QTcpSocket>

#include <sodium.h>

namespace forecourt::benchmarks {

// A caller that costs next to nothing: requests made beforehand, one connection, one at a time.
class PushingDesk final
{
public:
    PushingDesk(const ServerProcess &server, const QString &store)
    {
        m_socket.connectToHost(server.url().host(), static_cast<quint16>(server.url().port()));
        if (!m_socket.waitForConnected(kPatienceMs)) {
            qFatal("the server does not answer");
        }
        m_socket.setSocketOption(QAbstractSocket::LowDelayOption, 1);
        enrol(server.admin({QStringLiteral("enrol-code"), store}));
    }

    // The next push: each operation a new customer with a telephone number and the event of it, three rows.
    QByteArray makePush(qint64 operations)
    {
        PushRequest request{m_replica, 1, {}};
        for (qint64 i = 0; i < operations; ++i) {
            const QByteArray body = encodeOperation(operation());
            m_chain = nextChain(m_chain, body);
            request.operations.append({++m_n, m_chain, body});
        }
        return post("/v1/push", encode(request));
    }

    void push(const QByteArray &request)
    {
        const PushReply reply = need(decode<PushReply>(ask(request)));
        if (reply.refusal != PushRefusal::None || reply.results.last().outcome != PushOutcome::Ok) {
            qFatal("the server refused a push");
        }
    }

    // The bytes of one page; the caller counts its lines.
    QByteArray pull(qint64 cursor, qint64 limit)
    {
        return ask("GET /v1/pull?epoch=1&cursor=" + QByteArray::number(cursor) + "&limit=" +
                   QByteArray::number(limit) + " HTTP/1.1\r\nHost: x\r\n" + authorization() + "\r\n");
    }

private:
    static constexpr int kPatienceMs = 60'000;

    static Change row(int collection, Cells cells)
    {
        Change change;
        change.collection = collection;
        change.row = QUuid::createUuid();
        change.create = true;
        change.put = std::move(cells);
        return change;
    }

    Operation operation()
    {
        const QString number = QString::number(13'000'000'000 + ++m_made);
        Operation operation;
        // Ids follow time, as a desk's do.
        operation.id =
            QUuid(static_cast<uint>(m_made), 1, 0x7000, 0x80, 0, m_replica.data4[3], 0, 0, 0, 0, 0);
        operation.hlc = m_made;
        operation.epoch = 1;
        operation.actor = m_replica;
        operation.useCase = QStringLiteral("createCustomer");
        Change customer = row(collections::kCustomer, {{1, CellValue(QStringLiteral("王"))},
                                                       {2, CellValue(QStringLiteral("梓涵"))},
                                                       {3, CellValue(QStringLiteral("王梓涵"))},
                                                       {4, CellValue(QStringLiteral("person"))},
                                                       {11, CellValue(qint64(1'700'000'000'000) + m_made)}});
        const QString id = customer.row.toString(QUuid::WithoutBraces);
        Change phone = row(collections::kContactPoint, {{1, CellValue(id)},
                                                        {2, CellValue(QStringLiteral("phone"))},
                                                        {3, CellValue(number)},
                                                        {4, CellValue(QStringLiteral("+86") + number)},
                                                        {5, CellValue(qint64(1))}});
        Change event = row(collections::kTimelineEvent, {{1, CellValue(id)},
                                                         {3, CellValue(QStringLiteral("customerCreated"))},
                                                         {4, CellValue(qint64(1'700'000'000'000) + m_made)}});
        operation.changes = {std::move(customer), std::move(phone), std::move(event)};
        return operation;
    }

    [[nodiscard]] QByteArray authorization() const
    {
        return m_token.isEmpty() ? QByteArray() : "Authorization: Bearer " + m_token + "\r\n";
    }

    [[nodiscard]] QByteArray post(const QByteArray &path, const QByteArray &body) const
    {
        return "POST " + path + " HTTP/1.1\r\nHost: x\r\nContent-Length: " + QByteArray::number(body.size()) +
               "\r\n" + authorization() + "\r\n" + body;
    }

    QByteArray ask(const QByteArray &request)
    {
        m_socket.write(request);
        qsizetype end = -1;
        while ((end = m_buffer.indexOf("\r\n\r\n")) < 0) {
            receive();
        }
        const QByteArray header = m_buffer.left(end);
        const qsizetype field = header.toLower().indexOf("content-length: ");
        const qsizetype length = header.mid(field + 16).split('\r').first().toLongLong();
        while (m_buffer.size() < end + 4 + length) {
            receive();
        }
        const QByteArray body = m_buffer.mid(end + 4, length);
        m_buffer.remove(0, end + 4 + length);
        if (header.mid(9, 3) != "200") {
            qFatal("the server answered %s", header.constData());
        }
        return body;
    }

    void receive()
    {
        if (m_socket.bytesAvailable() == 0 && !m_socket.waitForReadyRead(kPatienceMs)) {
            qFatal("the server does not answer");
        }
        m_buffer += m_socket.readAll();
    }

    void enrol(const QString &code)
    {
        QByteArray publicKey(crypto_sign_PUBLICKEYBYTES, '\0');
        QByteArray secretKey(crypto_sign_SECRETKEYBYTES, '\0');
        crypto_sign_keypair(reinterpret_cast<unsigned char *>(publicKey.data()),
                            reinterpret_cast<unsigned char *>(secretKey.data()));
        const EnrolRequest enrolment{code, publicKey, QStringLiteral("benchmark")};
        const QUuid device = need(decode<EnrolReply>(ask(post("/v1/enrol", encode(enrolment))))).device;
        const QByteArray nonce =
            need(decode<TokenReply>(ask(post("/v1/token", encode(TokenRequest{device, {}, {}}))))).nonce;
        const QByteArray message = "forecourt-token\n" + nonce;
        QByteArray signature(crypto_sign_BYTES, '\0');
        crypto_sign_detached(reinterpret_cast<unsigned char *>(signature.data()), nullptr,
                             reinterpret_cast<const unsigned char *>(message.constData()),
                             static_cast<unsigned long long>(message.size()),
                             reinterpret_cast<const unsigned char *>(secretKey.constData()));
        const TokenRequest proof{device, nonce, signature};
        m_token = need(decode<TokenReply>(ask(post("/v1/token", encode(proof))))).token.toLatin1();
    }

    QTcpSocket m_socket;
    QByteArray m_buffer;
    QByteArray m_token;
    QUuid m_replica = QUuid::createUuid();
    QByteArray m_chain;
    qint64 m_n = 0;
    qint64 m_made = 0;
};

} // namespace forecourt::benchmarks
