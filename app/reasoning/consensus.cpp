// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reasoning/consensus.h"

#include "app/reasoning/daterange.h"

#include <QMap>
#include <QSet>

#include <algorithm>
#include <numeric>

namespace nutgraf::reasoning {

using language::Quantity;
using language::QuantityKind;

namespace {

constexpr qsizetype JoinCandidates = 16; // enough for every real claim, and thousands of odd values stay cheap

// What keeps two values apart before any number is looked at. The model is not among them: one figure travels from
// model to model in careless reports, and then the values decide.
const QStringList &partingKeys()
{
    static const QStringList keys{QStringLiteral("scope"), QStringLiteral("region"),    QStringLiteral("list"),
                                  QStringLiteral("store"), QStringLiteral("statistic"), QStringLiteral("casualty"),
                                  QStringLiteral("period")};
    return keys;
}

QStringList partingScope(const Statement &statement)
{
    QStringList scope;
    for (const QString &key : partingKeys()) {
        const QString value = qualifier(statement, key);
        if (!value.isEmpty())
            scope.append(key + QStringLiteral(": ") + value);
    }
    return scope;
}

bool isLessScoped(const QStringList &less, const QStringList &more)
{
    const auto key = [](const QString &qualifier) { return qualifier.left(qualifier.indexOf(u':') + 1); };
    const auto contradicts = [&](const QString &each) {
        return !more.contains(each)
            && std::any_of(more.cbegin(), more.cend(), [&](const QString &other) { return key(other) == key(each); });
    };
    return less.size() < more.size() && std::none_of(less.cbegin(), less.cend(), contradicts);
}

// Numbers the windows of as-of time: overlapping ranges share one, undated statements get the fullest. Ranks change
// from day to day, so theirs matter most.
QList<int> timeWindows(const QList<Statement> &statements, const QList<qsizetype> &members)
{
    struct Dated
    {
        DateRange range;
        qsizetype at = 0;
    };
    QList<Dated> dated;
    for (qsizetype i = 0; i < members.size(); ++i) {
        const auto range = dateRange(statements.at(members.at(i)).asOf);
        if (range && range->first.isValid() && range->last.isValid())
            dated.append({*range, i});
    }
    // By last day: every range that holds the last day of the first one left joins its window.
    std::sort(dated.begin(), dated.end(), [](const Dated &a, const Dated &b) {
        return a.range.last != b.range.last ? a.range.last < b.range.last : a.at < b.at;
    });
    QList<int> windows(members.size(), -1);
    QList<int> sizes;
    QDate end;
    for (const Dated &each : std::as_const(dated)) {
        if (!end.isValid() || each.range.first > end) {
            end = each.range.last;
            sizes.append(0);
        }
        windows[each.at] = int(sizes.size()) - 1;
        ++sizes.last();
    }
    const int fullest = sizes.isEmpty() ? 0 : int(std::max_element(sizes.begin(), sizes.end()) - sizes.begin());
    for (int &window : windows)
        window = window < 0 ? fullest : window;
    return windows;
}

class Grouping
{
public:
    explicit Grouping(const QList<Statement> &statements)
        : m_statements(statements)
    { }

    void addBucket(const QList<qsizetype> &members, const QStringList &scope)
    {
        const qsizetype first = m_groups.size();
        QList<qsizetype> values;
        QList<qsizetype> bounds;
        for (const qsizetype member : members)
            (isBound(*m_statements.at(member).value) ? bounds : values).append(member);
        sweep(values);
        for (const qsizetype bound : bounds)
            attachBound(bound, first);
        for (qsizetype i = first; i < m_groups.size(); ++i)
            m_groups[i].scope = scope;
    }

    // Groups that state less of their scope, or the same in another unit, join one of the fullest that contradicts none
    // of it and allows their value.
    void joinLessScoped()
    {
        QList<qsizetype> fullest(m_groups.size());
        std::iota(fullest.begin(), fullest.end(), 0);
        std::stable_sort(fullest.begin(), fullest.end(), [this](qsizetype a, qsizetype b) {
            return m_groups.at(a).statements.size() > m_groups.at(b).statements.size();
        });
        fullest = fullest.first(std::min(fullest.size(), JoinCandidates));
        QSet<qsizetype> joined;
        for (qsizetype i = m_groups.size() - 1; i >= 0; --i) {
            for (const qsizetype j : std::as_const(fullest)) {
                if (i == j || joined.contains(j) || !mayJoin(m_groups.at(i), m_groups.at(j)))
                    continue;
                const ValueRelation relation = relationOf(i, j).relation;
                if (!isSameClaim(relation) || !isCompatible(relation))
                    continue;
                m_groups[j].statements += m_groups.at(i).statements;
                joined.insert(i);
                break;
            }
        }
        QList<ValueGroup> left;
        for (qsizetype i = 0; i < m_groups.size(); ++i) {
            if (!joined.contains(i))
                left.append(m_groups.at(i));
        }
        m_groups = left;
    }

    ValueSpread finish()
    {
        for (ValueGroup &group : m_groups)
            complete(group);
        std::stable_sort(m_groups.begin(), m_groups.end(), [this](const ValueGroup &a, const ValueGroup &b) {
            if (a.independent != b.independent)
                return a.independent > b.independent;
            return published(a.statements.first()) < published(b.statements.first());
        });
        ValueSpread spread;
        for (qsizetype i = 1; i < m_groups.size(); ++i) {
            const Agreement agreement = relationOf(i, 0);
            m_groups[i].toMain = agreement.relation;
            m_groups[i].why = agreement.why;
            if (agreement.relation == ValueRelation::ScaleSlip || agreement.relation == ValueRelation::UnitMismatch)
                spread.suspects += m_groups.at(i).statements;
            else if (!isCompatible(agreement.relation))
                spread.conflicting += m_groups.at(i).statements;
        }
        spread.groups = m_groups;
        return spread;
    }

private:
    bool mayJoin(const ValueGroup &group, const ValueGroup &other) const
    {
        const Quantity &a = *m_statements.at(group.statements.first()).value;
        const Quantity &b = *m_statements.at(other.statements.first()).value;
        return isLessScoped(group.scope, other.scope)
            || (group.scope == other.scope && (a.kind != b.kind || a.unit != b.unit));
    }

    QString published(qsizetype statement) const { return m_statements.at(statement).published; }

    // The fewest groups such that the intervals of each share a number: by upper ends, each starting a group unless it
    // holds the upper end of the one before.
    void sweep(QList<qsizetype> values)
    {
        QList<ValueInterval> intervals(values.size());
        QList<qsizetype> order(values.size());
        for (qsizetype i = 0; i < values.size(); ++i) {
            intervals[i] = agreementInterval(*m_statements.at(values.at(i)).value);
            order[i] = i;
        }
        std::stable_sort(order.begin(), order.end(),
                         [&](qsizetype a, qsizetype b) { return *intervals.at(a).high < *intervals.at(b).high; });
        std::optional<Decimal> pierced;
        for (const qsizetype i : std::as_const(order)) {
            if (!pierced || !(*intervals.at(i).low < *pierced)) {
                m_groups.append(ValueGroup());
                pierced = intervals.at(i).high;
            }
            m_groups.last().statements.append(values.at(i));
        }
    }

    // A bound joins the fullest group of its bucket that it allows and says something about (within a factor of 2).
    void attachBound(qsizetype bound, qsizetype firstGroup)
    {
        qsizetype best = -1;
        const Statement &statement = m_statements.at(bound);
        for (qsizetype i = firstGroup; i < m_groups.size(); ++i) {
            const ValueRelation relation =
                relateValues(statement, m_statements.at(m_groups.at(i).statements.first())).relation;
            if (relation != ValueRelation::Bound && relation != ValueRelation::Agree)
                continue;
            if (best < 0 || m_groups.at(i).statements.size() > m_groups.at(best).statements.size())
                best = i;
        }
        if (best < 0) {
            best = m_groups.size();
            m_groups.append(ValueGroup());
        }
        m_groups[best].statements.append(bound);
    }

    Agreement relationOf(qsizetype group, qsizetype other)
    {
        complete(m_groups[group]);
        complete(m_groups[other]);
        return relate(m_statements.at(m_groups.at(group).representative),
                      m_statements.at(m_groups.at(other).representative));
    }

    void complete(ValueGroup &group) const
    {
        std::stable_sort(group.statements.begin(), group.statements.end(),
                         [this](qsizetype a, qsizetype b) { return published(a) < published(b); });
        group.independent = 0;
        group.representative = -1;
        for (const qsizetype each : std::as_const(group.statements)) {
            group.independent += m_statements.at(each).copyOf.isEmpty();
            if (group.representative < 0 || precision(each) > precision(group.representative))
                group.representative = each;
        }
        const Statement &best = m_statements.at(group.representative);
        group.agreed = agreementInterval(*best.value);
        group.asOf = best.asOf;
        for (const qsizetype each : std::as_const(group.statements)) {
            if (const auto both = group.agreed.intersection(agreementInterval(*m_statements.at(each).value)))
                group.agreed = *both;
        }
    }

    // Exact values before hedged ones before bounds, then by digits.
    int precision(qsizetype statement) const
    {
        const Quantity &value = *m_statements.at(statement).value;
        const int certainty = isBound(value) ? 0 : value.approximation == language::Approximation::About ? 1 : 2;
        return certainty * 100 + value.digits;
    }

    const QList<Statement> &m_statements;
    QList<ValueGroup> m_groups;
};

} // namespace

ValueSpread spreadOf(const QList<Statement> &statements)
{
    QMap<QString, QList<qsizetype>> buckets;
    for (qsizetype i = 0; i < statements.size(); ++i) {
        const Statement &statement = statements.at(i);
        if (!statement.value)
            continue;
        const QString key = QString::number(int(statement.value->kind)) + u'\n' + statement.value->unit + u'\n'
            + partingScope(statement).join(u'\n');
        buckets[key].append(i);
    }
    Grouping grouping(statements);
    for (const QList<qsizetype> &bucket : std::as_const(buckets)) {
        const QList<int> windows = timeWindows(statements, bucket);
        QMap<int, QList<qsizetype>> byWindow;
        for (qsizetype i = 0; i < bucket.size(); ++i)
            byWindow[windows.at(i)].append(bucket.at(i));
        for (const QList<qsizetype> &members : std::as_const(byWindow))
            grouping.addBucket(members, partingScope(statements.at(members.first())));
    }
    grouping.joinLessScoped();
    return grouping.finish();
}

} // namespace nutgraf::reasoning
