// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/certificateproblem.h"

#include <QCoreApplication>

namespace forecourt {

// Why a server is not believed, in plain words: who it is about, what changed, and what to do.
class CertificateWords final
{
    Q_DECLARE_TR_FUNCTIONS(forecourt::CertificateWords)

public:
    [[nodiscard]] static QString title(const CertificateProblem &problem);
    [[nodiscard]] static QString sentence(const CertificateProblem &problem);

private:
    [[nodiscard]] static QString whatIsWrong(const CertificateProblem &problem);
    [[nodiscard]] static QString unknownAuthority(const CertificateProblem &problem);
};

} // namespace forecourt
