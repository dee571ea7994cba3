package exports

import (
	"context"
	"strings"

	"lateral/pkg/docdb"
	"lateral/services/parties"
)

// formatFor is a format by its id: of the program, or a layout of the seller.
func formatFor(ctx context.Context, r docdb.Reader, book parties.Ref, id string) (Format, error) {
	for _, f := range Formats() {
		if f.ID == id {
			return f, nil
		}
	}
	l, err := layouts.Get(ctx, r, id)
	if err != nil || l.Book != book {
		return Format{}, refused("format", chooseAFormat)
	}
	return l.format(), nil
}

// fileName is what a format is called in the name of a file: letters and digits of ASCII alone.
func fileName(f Format) string {
	if !f.own {
		return f.ID
	}
	name := strings.Map(func(r rune) rune {
		switch {
		case r >= 'a' && r <= 'z', r >= '0' && r <= '9':
			return r
		case r >= 'A' && r <= 'Z':
			return r + 'a' - 'A'
		case r == ' ', r == '-':
			return '-'
		}
		return -1
	}, f.Name)
	if strings.Trim(name, "-") == "" {
		return "export"
	}
	return name
}
