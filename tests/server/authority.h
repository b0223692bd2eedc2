// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>
#include <QString>

#include <memory>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509v3.h>

namespace forecourt {

// A certificate authority of a test's own, and the certificates it issues.
class Authority final
{
public:
    explicit Authority(const char *name) : m_key(EVP_EC_gen("P-256"))
    {
        m_certificate.reset(made(m_key.get(), name, -3600, 3600));
        extend(m_certificate.get(), NID_basic_constraints, "critical,CA:TRUE");
        extend(m_certificate.get(), NID_key_usage, "critical,keyCertSign,cRLSign");
        X509_set_issuer_name(m_certificate.get(), X509_get_subject_name(m_certificate.get()));
        X509_sign(m_certificate.get(), m_key.get(), EVP_sha256());
    }

    void write(const QString &file) const { put(file, m_certificate.get()); }

    // For a host, from and until so many seconds from now.
    void issue(const QString &certificateFile, const QString &keyFile, const char *host = "localhost",
               long from = -3600, long until = 3600) const
    {
        const Key key(EVP_EC_gen("P-256"));
        const Certificate certificate(made(key.get(), host, from, until));
        extend(certificate.get(), NID_subject_alt_name, (QByteArray("DNS:") + host).constData());
        X509_set_issuer_name(certificate.get(), X509_get_subject_name(m_certificate.get()));
        X509_sign(certificate.get(), m_key.get(), EVP_sha256());
        put(certificateFile, certificate.get());
        const Out out(BIO_new_file(QFile::encodeName(keyFile).constData(), "w"));
        PEM_write_bio_PrivateKey(out.get(), key.get(), nullptr, nullptr, 0, nullptr, nullptr);
    }

private:
    struct Free
    {
        void operator()(EVP_PKEY *key) const { EVP_PKEY_free(key); }
        void operator()(X509 *certificate) const { X509_free(certificate); }
        void operator()(BIO *out) const { BIO_free(out); }
    };
    using Key = std::unique_ptr<EVP_PKEY, Free>;
    using Certificate = std::unique_ptr<X509, Free>;
    using Out = std::unique_ptr<BIO, Free>;

    static X509 *made(EVP_PKEY *key, const char *name, long from, long until)
    {
        static long serial = 1;
        X509 *certificate = X509_new();
        X509_set_version(certificate, 2);
        ASN1_INTEGER_set(X509_get_serialNumber(certificate), ++serial);
        X509_gmtime_adj(X509_getm_notBefore(certificate), from);
        X509_gmtime_adj(X509_getm_notAfter(certificate), until);
        X509_set_pubkey(certificate, key);
        X509_NAME_add_entry_by_txt(X509_get_subject_name(certificate), "CN", MBSTRING_ASC,
                                   reinterpret_cast<const unsigned char *>(name), -1, -1, 0);
        return certificate;
    }
    static void extend(X509 *certificate, int kind, const char *value)
    {
        X509_EXTENSION *extension = X509V3_EXT_conf_nid(nullptr, nullptr, kind, value);
        X509_add_ext(certificate, extension, -1);
        X509_EXTENSION_free(extension);
    }
    static void put(const QString &file, X509 *certificate)
    {
        const Out out(BIO_new_file(QFile::encodeName(file).constData(), "w"));
        PEM_write_bio_X509(out.get(), certificate);
    }

    Key m_key;
    Certificate m_certificate;
};

} // namespace forecourt
