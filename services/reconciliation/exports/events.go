package exports

import (
	"lateral/pkg/date"
	"lateral/pkg/events"
	"lateral/services/parties"
)

// What happens to exports. The subject is the export, the layout, or the book of the table of codes.
const (
	Made          events.Type = "exports.made"
	LayoutAdded   events.Type = "exports.layout-added"
	LayoutChanged events.Type = "exports.layout-changed"
	CodesChanged  events.Type = "exports.codes-changed"
)

// Data is the data of every event of exports.
type Data struct {
	Book    parties.Ref `json:"book"`
	Number  int64       `json:"number,omitempty"`
	From    date.Day    `json:"from,omitempty"`
	To      date.Day    `json:"to,omitempty"`
	Entries int         `json:"entries,omitempty"`
	Again   bool        `json:"again,omitempty"`
}

func (e Export) data() Data {
	d := Data{Book: e.Book, Number: e.Number, From: e.From, To: e.To, Again: e.Again}
	for _, p := range e.Parts {
		d.Entries += p.Entries
	}
	return d
}
