// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "benchmarks/benchmark.h"
#include "benchmarks/serverprocess.h"
#include "models/protocol/catalog.h"
#include "models/protocol/collections.h"
#include "models/protocol/gzip.h"
#include "models/protocol/messages.h"

#include <QHostAddress>
#include <QTcpSocket>

#include <optional>
#include <sodium.h>

namespace forecourt::benchmarks {

// A caller that costs next to nothing: requests made beforehand, one connection, one request at a time.
class PushingDesk final
{
public:
    PushingDesk(const ServerProcess &server, const QString &store)
        : PushingDesk(server.url(), server.admin({QStringLiteral("enrol-code"), store}))
    {}
    // From an address of the loopback interface: what is counted by address is counted for each desk.
    PushingDesk(const QUrl &server, const QString &code, const QHostAddress &from = {})
    {
        if (!from.isNull()) {
            m_socket.bind(from);
        }
        m_socket.connectToHost(server.host(), static_cast<quint16>(server.port()));
        if (!m_socket.waitForConnected(kPatienceMs)) {
            qFatal("the server does not answer");
        }
        m_socket.setSocketOption(QAbstractSocket::LowDelayOption, 1);
        enrol(code);
    }

    // From now on with the header fields and the compression of the real desk (HttpClient).
    void speakAsDesk()
    {
        m_fields = "Accept-Encoding: gzip\r\nUser-Agent: Forecourt\r\nConnection: Keep-Alive\r\n"
                   "Accept-Language: zh-CN,en,*\r\n";
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
        m_pushedBytes = request.operations.isEmpty() ? 0 : request.operations.last().body.size();
        return post("/v1/push", encode(request));
    }
    // Of the operation that was made last, as it is stored.
    [[nodiscard]] qint64 operationBytes() const { return m_pushedBytes; }

    void push(const QByteArray &request) { requireTaken(ask(request)); }

    static void requireTaken(const QByteArray &body)
    {
        const PushReply reply = need(decode<PushReply>(body));
        if (reply.refusal != PushRefusal::None || reply.results.last().outcome != PushOutcome::Ok) {
            qFatal("the server refused a push");
        }
    }

    // The bytes of one page; the caller counts its lines.
    QByteArray pull(qint64 cursor, qint64 limit) { return ask(makePull(cursor, limit)); }

    [[nodiscard]] QByteArray makePull(qint64 cursor, qint64 limit, qint64 waitMs = 0) const
    {
        QByteArray path =
            "/v1/pull?epoch=1&cursor=" + QByteArray::number(cursor) + "&limit=" + QByteArray::number(limit);
        if (waitMs > 0) {
            path += "&wait=" + QByteArray::number(waitMs);
        }
        return get(path);
    }
    [[nodiscard]] QByteArray makeHello(qint64 cursor) const
    {
        HelloRequest hello;
        hello.replica = m_replica;
        hello.epoch = 1;
        hello.cursor = cursor;
        hello.n = m_n;
        hello.schema = forecourtCatalog().version();
        return post("/v1/hello", encode(hello));
    }
    // What the server answers without token, worker or database.
    [[nodiscard]] QByteArray makeTrivial() const { return get("/healthz"); }

    // For callers that wait for several desks at once; ask() is both.
    void send(const QByteArray &request)
    {
        m_sentBytes += request.size();
        m_socket.write(request);
    }
    // The body of the reply that came, if all of it did.
    std::optional<QByteArray> arrived()
    {
        m_buffer += m_socket.readAll();
        const qsizetype end = m_buffer.indexOf("\r\n\r\n");
        if (end < 0) {
            return std::nullopt;
        }
        const QByteArray header = m_buffer.left(end).toLower();
        const qsizetype field = header.indexOf("content-length: ");
        const qsizetype length = header.mid(field + 16).split('\r').first().toLongLong();
        if (m_buffer.size() < end + 4 + length) {
            return std::nullopt;
        }
        if (header.mid(9, 3) != "200") {
            qFatal("the server answered %s", header.constData());
        }
        const QByteArray body = m_buffer.mid(end + 4, length);
        m_buffer.remove(0, end + 4 + length);
        m_receivedBytes += end + 4 + length;
        return header.contains("content-encoding: gzip") ? need(inflateBounded(body, kMostBytes)) : body;
    }
    QByteArray ask(const QByteArray &request)
    {
        send(request);
        return awaitReply();
    }
    QByteArray awaitReply()
    {
        for (;;) {
            if (auto body = arrived()) {
                return *body;
            }
            if (m_socket.bytesAvailable() == 0 && !m_socket.waitForReadyRead(kPatienceMs)) {
                qFatal("the server does not answer");
            }
        }
    }

    QTcpSocket &socket() { return m_socket; }
    // Since the connection was made, both ways, with headers.
    [[nodiscard]] qint64 bytes() const { return m_sentBytes + m_receivedBytes; }

private:
    static constexpr int kPatienceMs = 60'000;
    static constexpr qint64 kMostBytes = 64 * 1024 * 1024;
    static constexpr qsizetype kWorthCompressing = 1024; // as HttpClient

    Change row(int collection, Cells cells)
    {
        Change change;
        change.collection = collection;
        change.row = idOfNow(static_cast<ushort>(collection));
        change.create = true;
        change.put = std::move(cells);
        return change;
    }

    // Ids follow time, as a desk's do.
    [[nodiscard]] QUuid idOfNow(ushort kind) const
    {
        const auto &own = m_replica.data4; // no two desks make the same id
        return {static_cast<uint>(m_made),
                kind,
                0x7000,
                0x80,
                own[1],
                own[2],
                own[3],
                own[4],
                own[5],
                own[6],
                own[7]};
    }

    Operation operation()
    {
        const QString number = QString::number(13'000'000'000 + ++m_made);
        Operation operation;
        operation.id = idOfNow(0);
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

    [[nodiscard]] QByteArray get(const QByteArray &path) const
    {
        return "GET " + path + " HTTP/1.1\r\nHost: x\r\n" + m_fields + authorization() + "\r\n";
    }

    [[nodiscard]] QByteArray post(const QByteArray &path, const QByteArray &body) const
    {
        const bool isPacked = !m_fields.isEmpty() && body.size() >= kWorthCompressing;
        const QByteArray sent = isPacked ? need(deflateGzip(body)) : body;
        return "POST " + path + " HTTP/1.1\r\nHost: x\r\nContent-Length: " + QByteArray::number(sent.size()) +
               "\r\n" + (isPacked ? "Content-Encoding: gzip\r\n" : "") +
               (m_fields.isEmpty() ? "" : "Content-Type: application/x-ndjson\r\n") + m_fields +
               authorization() + "\r\n" + sent;
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
    QByteArray m_fields; // of each header
    qint64 m_sentBytes = 0;
    qint64 m_receivedBytes = 0;
    qint64 m_pushedBytes = 0;
    QUuid m_replica = QUuid::createUuid();
    QByteArray m_chain;
    qint64 m_n = 0;
    qint64 m_made = 0;
};

} // namespace forecourt::benchmarks
