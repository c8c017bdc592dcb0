# What a chart itself says.
chart-of = { $k } of { $n }
chart-axis-all = Number of { $unit }, of { $n }
chart-axis-groups = Number of { $unit }, of { $n } in each group
chart-axis-uneven = Number of { $unit }; the grey bar is everyone
chart-axis-themes = Number of { $unit } for each theme and code; the grey bar is everyone
chart-no-theme = Without a theme
chart-theme-detail = { $stage } · { $segments ->
    [one] 1 segment
   *[other] { $segments } segments
}
chart-total = count
chart-provisional = Provisional: this counts suggestions that nobody has judged yet.
chart-empty = There is nothing to draw yet.
chart-said = said
chart-opposed = opposed
chart-mixed = partly said, partly opposed
chart-asked-not-said = asked, not said
chart-not-said = not said
chart-not-asked = not asked
chart-cell-number = number of segments, if more than one
chart-cluster = Code cluster { $number }
chart-axis-jaccard = Distance when joined (1 − Jaccard: 0 is always together, 1 never)
chart-axis-ward = Distance when joined (Ward)
chart-axis-map = axis { $number } ({ $share }%)
chart-unnamed = Without room for their names: { $names }.

# What can go wrong.
chart-more-than-n = For ‘{ $label }’ the count is { $k } of { $n }: more than there are.
chart-uneven = For ‘{ $label }’ there are { $found } values, while there are { $expected } columns.
chart-too-large = This chart would be too large to read.
chart-too-large-hint = Choose fewer codes, groups or respondents, for instance one theme in each chart.
chart-not-drawn = The chart could not be drawn: { $reason }.
chart-report-hint = This is a fault in the program. Please report it with this text.
