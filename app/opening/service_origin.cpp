// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "opening/service_origin.h"

namespace opening {

analysis::Origin serviceOrigin(const axp::Answer &answer, const axp::Connection &connection)
{
    analysis::Origin origin;
    origin.kind = analysis::Origin::Kind::Service;
    origin.name = connection.name.isEmpty() ? connection.service.base.host() : connection.name;
    origin.url = answer.url;
    origin.fetchedAt = answer.fetchedAt;
    origin.fetchMs = answer.timings.whole.count();
    origin.etag = answer.validators.etag;
    origin.lastModified = answer.validators.lastModified;
    return origin;
}

} // namespace opening
