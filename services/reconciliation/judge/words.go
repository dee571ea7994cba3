package judge

import (
	"fmt"
	"maps"
	"slices"
	"strings"
)

// Table is the figures as a text, the kinds by name.
func (f Figures) Table() string {
	var b strings.Builder
	n := f.All
	fmt.Fprintf(&b, "lines                                  %6d\n", n.Lines)
	fmt.Fprintf(&b, "linked by itself, wrong                %6d            aim: 0\n", n.Wrong)
	fmt.Fprintf(&b, "linked by itself, right                %6d of %-6d %s  aim: 95.0 %%\n", n.Right, n.Unasked,
		share(n.Right, n.Unasked))
	fmt.Fprintf(&b, "linked by itself, should have asked    %6d\n", n.Bold)
	fmt.Fprintf(&b, "one document, linked or first          %6d of %-6d %s  aim: 98.0 %%\n", n.First, n.Single,
		share(n.First, n.Single))
	fmt.Fprintf(&b, "pooled with remittance, right          %6d of %-6d %s  aim: all\n", n.Whole, n.Pooled,
		share(n.Whole, n.Pooled))
	if f.Unanswered+f.Unknown > 0 {
		fmt.Fprintf(&b, "lines without an answer %d, answers without a line %d\n", f.Unanswered, f.Unknown)
	}
	fmt.Fprintf(&b, "\n%-18s %6s %6s %8s %8s %6s %6s %8s %8s\n", "kind", "lines", "wrong", "unasked", "linked", "bold",
		"one", "first", "share")
	for _, kind := range slices.Sorted(maps.Keys(f.Kinds)) {
		k := f.Kinds[kind]
		fmt.Fprintf(&b, "%-18s %6d %6d %8d %8d %6d %6d %8d %8s\n", kind, k.Lines, k.Wrong, k.Unasked, k.Right, k.Bold,
			k.Single, k.First, share(k.Right+k.First, k.Unasked+k.Single))
	}
	return b.String()
}

// share is a part in a hundred, cut off and not rounded, so that an aim is not met by rounding.
func share(part, whole int) string {
	if whole == 0 {
		return "     -"
	}
	tenths := part * 1000 / whole
	return fmt.Sprintf("%3d.%d %%", tenths/10, tenths%10)
}

// Says tells of a line that was linked wrongly, so that it can be looked up.
func (c Compared) Says() string {
	return fmt.Sprintf("%s %d %q (%s): linked %s, right is %s", c.Date, c.Pence, c.Text, c.Kind, c.Answer.Links.says(),
		c.Truth.Links.says())
}

func (l Links) says() string {
	var parts []string
	for _, to := range slices.Sorted(maps.Keys(l)) {
		parts = append(parts, fmt.Sprintf("%s=%d", to, l[to]))
	}
	if len(parts) == 0 {
		return "nothing"
	}
	return strings.Join(parts, "+")
}
