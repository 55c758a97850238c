// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/readers/blocktrees.h"

#include "app/readers/blockfeatures.h"
#include "app/text/lexicon.h"

#include <QHash>

#include <algorithm>
#include <vector>

namespace nutgraf::readers {

namespace {

/// A question with two ways on, or, without a feature, an answer.
struct TreeNode
{
    int feature = -1;
    float value = 0; ///< the bound of a question (low: at most), the weight of an answer
    int low = 0; ///< into Forest::nodes
    int high = 0;
};

/// All trees one after another.
struct Forest
{
    std::vector<TreeNode> nodes;
    std::vector<int> roots;
    bool sound = true; ///< whether every way leads on to a later node
};

Forest readForest()
{
    QHash<QString, int> columns;
    for (size_t i = 0; i < BlockFeatures::width(); ++i)
        columns.insert(QString::fromLatin1(BlockFeatures::names()[i]), int(i));
    Forest forest;
    int first = 0;
    for (const QStringList &row : text::lexicon(QStringLiteral("blocktrees"))) {
        const int at = int(forest.nodes.size());
        if (row.value(1) == QLatin1String("0")) {
            first = at;
            forest.roots.push_back(first);
        }
        TreeNode node;
        node.value = row.value(3).toFloat();
        if (row.value(2) != QLatin1String("=")) {
            node.feature = columns.value(row.value(2), -1);
            node.low = first + row.value(4).toInt();
            node.high = first + row.value(5).toInt();
            forest.sound = forest.sound && node.feature >= 0 && node.low > at && node.high > at;
        }
        forest.nodes.push_back(node);
    }
    for (const TreeNode &node : forest.nodes)
        forest.sound = forest.sound && std::max(node.low, node.high) < int(forest.nodes.size());
    Q_ASSERT_X(forest.sound, "readForest", "blocktrees.tsv");
    return forest;
}

} // namespace

float weighBlock(const float *features)
{
    static const Forest Trees = readForest();
    if (!Trees.sound)
        return 0;
    float sum = 0;
    for (const int root : Trees.roots) {
        const TreeNode *node = &Trees.nodes[size_t(root)];
        while (node->feature >= 0)
            node = &Trees.nodes[size_t(features[node->feature] <= node->value ? node->low : node->high)];
        sum += node->value;
    }
    return sum;
}

} // namespace nutgraf::readers
