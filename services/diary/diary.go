package diary

import (
	"context"

	"lateral/pkg/date"
	"lateral/pkg/docdb"
	"lateral/services/calendar"
	"lateral/services/leaders"
	"lateral/services/people"
)

// Diary is a leader's diary of one term: weeks down, half-days across.
type Diary struct {
	LeaderID string
	Term     calendar.Term
	Weeks    []Week
	Counts            // of all weeks
	Left     int      // free half-days that are not past
	Today    date.Day // in London; what was before is past
}

// Counts are half-days by state.
type Counts struct{ Free, Held, Booked int }

func (c *Counts) add(s State) {
	switch s {
	case Free:
		c.Free++
	case Held:
		c.Held++
	case Booked:
		c.Booked++
	}
}

// Week is the working days of one week, Monday to Friday.
type Week struct {
	Monday date.Day
	Days   []Day
	Counts // of its days
}

// Day is one day of a diary.
type Day struct {
	Date    date.Day
	Closure string // why schools are closed, "" where they are open
	AM, PM  Cell
}

// Cell is one half-day of a diary. The zero Cell is closed.
type Cell struct {
	State State  // "" is closed
	By    string // id of the thing that holds or booked it
}

// IsPast says whether the day was before today.
func (d Diary) IsPast(day Day) bool { return day.Date < d.Today }

// IsNow says whether today is one of the days of the week.
func (d Diary) IsNow(w Week) bool { return w.Monday <= d.Today && !d.IsOver(w) }

// IsOver says whether all days of the week are past.
func (d Diary) IsOver(w Week) bool { return d.IsPast(w.Days[len(w.Days)-1]) }

// Get returns the leader's diary of the term. People without a part in the
// home school see only free half-days; all others look closed to them.
func (s *Service) Get(ctx context.Context, actor people.Actor, leaderID string, term calendar.Term) (Diary, error) {
	l, err := leaders.Seen(ctx, s.db, actor, leaderID)
	if err != nil {
		return Diary{}, err
	}
	cells, err := readCells(ctx, s.db, leaderID, term, leaders.Insider(actor, l))
	if err != nil {
		return Diary{}, err
	}
	return layOut(leaderID, term, cells, date.On(s.now())), nil
}

// Today returns today's term.
func (s *Service) Today() calendar.Term { return calendar.TermOf(s.now()) }

func readCells(ctx context.Context, r docdb.Reader, leaderID string, term calendar.Term,
	inside bool) (map[calendar.Slot]Cell, error) {
	cells := map[calendar.Slot]Cell{}
	q := docdb.Query{
		Index: "by_leader", Equal: []any{leaderID}, Limit: docdb.MaxLimit,
		From: date.On(term.FirstMonday()), To: date.On(term.LastMonday().AddDate(0, 0, 7)),
	}
	err := halfDays.Each(ctx, r, q, func(h HalfDay) error {
		if inside || h.State == Free {
			cells[h.Slot] = Cell{h.State, h.By}
		}
		return nil
	})
	return cells, err
}

func layOut(leaderID string, term calendar.Term, cells map[calendar.Slot]Cell, today date.Day) Diary {
	diary := Diary{LeaderID: leaderID, Term: term, Today: today}
	for slot, c := range cells {
		diary.add(c.State)
		if c.State == Free && slot.Date >= today {
			diary.Left++
		}
	}
	for monday := term.FirstMonday(); !monday.After(term.LastMonday()); monday = monday.AddDate(0, 0, 7) {
		week := Week{Monday: date.On(monday)}
		for i := range 5 {
			date := date.On(monday.AddDate(0, 0, i))
			day := Day{
				Date: date, Closure: term.Closure(date),
				AM: cells[calendar.Slot{Date: date, Half: calendar.AM}], PM: cells[calendar.Slot{Date: date, Half: calendar.PM}],
			}
			week.add(day.AM.State)
			week.add(day.PM.State)
			week.Days = append(week.Days, day)
		}
		diary.Weeks = append(diary.Weeks, week)
	}
	return diary
}
