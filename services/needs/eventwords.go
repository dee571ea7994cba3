package needs

import "lateral/pkg/events"

// EventTable says what people read of the events of needs, and who: the school, and once
// the need is posted also the partnership to which it was posted.
func EventTable() []events.Row {
	return []events.Row{
		draftRow(NeedDrafted, "A need was begun."),
		draftRow(NeedSaved, "The draft was saved."),
		draftRow(NeedDiscarded, "The draft was thrown away."),
		postedRow(NeedPosted, "The need was posted."),
		postedRow(NeedChanged, "The need was changed."),
		events.RowOf(NeedWidened, "need", func(d Data) []events.Line { return d.posted(widenedWords(d.Reach)) }),
		postedRow(NeedNamed, "The school is named to everybody who sees the need."),
		postedRow(NeedWaived, "A leader’s conflict of interest was waived: the need says why."),
		events.RowOf(NeedDisclosed, "need", func(d DisclosedData) []events.Line {
			lines := d.posted(disclosedWords(d.Kind))
			for i := range lines {
				lines[i].Other = d.To
			}
			return lines
		}),
		postedRow(NeedAgreed, "Support for the need was agreed."),
		postedRow(NeedMet, "The need was met."),
		postedRow(NeedWithdrawn, "The need was withdrawn."),
		postedRow(NeedLapsed, "The need lapsed: its last day passed."),
		postedRow(NeedReopened, "The need is open again."),
		postedRow(NeedFollowed, "The need went over to this school, which follows one that closed."),
	}
}

func widenedWords(to Reach) string {
	shown := map[Reach]string{
		ToPartnership: "the partnership", ToRegion: "the region",
		ToNation: "the whole country", ToNetwork: "schools abroad too",
	}
	return "The need is shown more widely: to " + shown[to] + "."
}

func disclosedWords(to AudienceKind) string {
	if to == ToEveryone {
		return "Everybody whom the need reaches was told which school it is."
	}
	return "{place} was told which school has the need."
}

// own is the line of the school.
func (d Data) own(text string) events.Line {
	return events.Line{Place: string(d.URN), Text: text, Ref: d.Ref, Page: "need", ID: d.NeedID}
}

// posted are the lines of the school and of the partnership.
func (d Data) posted(text string) []events.Line {
	own := d.own(text)
	brokers := own
	brokers.Place = d.PartnershipID
	return []events.Line{own, brokers}
}

func draftRow(what events.Type, text string) events.Row {
	return events.RowOf(what, "need", func(d Data) []events.Line { return []events.Line{d.own(text)} })
}

func postedRow(what events.Type, text string) events.Row {
	return events.RowOf(what, "need", func(d Data) []events.Line { return d.posted(text) })
}
