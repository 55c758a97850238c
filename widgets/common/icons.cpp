// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/icons.h"

#include "widgets/common/theme.h"

#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

#include <array>

namespace nutgraf::widgets {

namespace {

constexpr std::array<const char *, IconCount> Names = {
    "inbox",   "documents", "claims",  "contradictions", "sources",
    "graph",   "timeline",  "charts",  "briefing",       "custody",
    "search",  "add",       "undo",    "redo",           "accept",
    "reject",  "unsure",    "edit",    "evidence-for",   "evidence-against",
    "context", "export",    "zoom-in", "zoom-out",       "fit",
    "filter",  "link",      "clock",   "person",         "organisation",
    "unnamed", "warning",   "error",   "info",           "close",
    "menu",    "paste",     "file",    "folder",         "globe",
    "theme",   "help",      "next",    "previous",       "up",
    "down",    "inspector", "rail",    "tasks",          "retry",
    "copy",    "delete",    "table",   "settings",       "history",
    "layers",  "more"};

const QByteArray &drawing(Icon icon)
{
    static std::array<QByteArray, IconCount> cache;
    QByteArray &bytes = cache[size_t(icon)];
    if (bytes.isEmpty()) {
        QFile file(QStringLiteral(":/icons/%1.svg").arg(iconName(icon)));
        if (file.open(QIODevice::ReadOnly))
            bytes = file.readAll();
    }
    return bytes;
}

/// Renders when painted, so that a switch of theme needs no new icons.
class TintedEngine : public QIconEngine
{
public:
    TintedEngine(Icon icon, std::optional<ColourRole> role)
        : m_icon(icon)
        , m_role(role)
    { }

    QIconEngine *clone() const override { return new TintedEngine(m_icon, m_role); }
    QString key() const override { return QStringLiteral("nutgraf"); }
    bool isNull() override { return false; }
    QList<QSize> availableSizes(QIcon::Mode, QIcon::State) override { return {{20, 20}}; }
    QSize actualSize(const QSize &size, QIcon::Mode, QIcon::State) override { return size; }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        const double ratio = painter->device() ? painter->device()->devicePixelRatioF() : 1.0;
        QPixmap picture = rendered(rect.size() * ratio, mode);
        picture.setDevicePixelRatio(ratio);
        painter->drawPixmap(rect.topLeft(), picture);
    }
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State) override { return rendered(size, mode); }
    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State, qreal) override
    {
        return rendered(size, mode);
    }

private:
    QColor tint(QIcon::Mode mode) const
    {
        if (mode == QIcon::Disabled)
            return blend(colour(ColourRole::Window), colour(ColourRole::FaintText), 0.65);
        if (m_role)
            return colour(*m_role);
        return mode == QIcon::Selected ? colour(ColourRole::SelectionText) : colour(ColourRole::Text);
    }

    QPixmap rendered(const QSize &size, QIcon::Mode mode) const
    {
        const QColor ink = tint(mode);
        const QString key = QStringLiteral("nutgraf:%1:%2x%3:%4")
                                .arg(int(m_icon))
                                .arg(size.width())
                                .arg(size.height())
                                .arg(ink.rgba(), 0, 16);
        QPixmap picture;
        if (QPixmapCache::find(key, &picture))
            return picture;
        QByteArray bytes = drawing(m_icon);
        bytes.replace("currentColor", ink.name().toLatin1());
        picture = QPixmap(size);
        picture.fill(Qt::transparent);
        QSvgRenderer renderer(bytes);
        renderer.setAspectRatioMode(Qt::KeepAspectRatio);
        QPainter painter(&picture);
        renderer.render(&painter);
        painter.end();
        QPixmapCache::insert(key, picture);
        return picture;
    }

    Icon m_icon;
    std::optional<ColourRole> m_role;
};

} // namespace

QString iconName(Icon icon)
{
    return QString::fromLatin1(Names[size_t(icon)]);
}

QIcon icon(Icon icon, std::optional<ColourRole> role)
{
    return QIcon(new TintedEngine(icon, role));
}

} // namespace nutgraf::widgets
