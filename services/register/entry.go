package register

import (
	"errors"
	"strings"
	"unicode"

	"lateral/pkg/geo"
)

var requiredColumns = []string{colURN, colName, colStatus, colType, colPhase, colPost}

// errLeftOut marks rows that are not schools: children's centres.
var errLeftOut = errors.New("not a school")

// parseEntry reads one row. errLeftOut if it is not a school; any other error is the reason
// to refuse it. Dates stay as they are written.
func parseEntry(r row, c *columns) (URN, Entry, error) {
	urn, err := readURN(r.get(colURN))
	if err != nil {
		return "", Entry{}, err
	}
	if strings.Contains(strings.ToLower(r.get(colType)), childrensCentre) {
		return urn, Entry{}, errLeftOut
	}
	e := Entry{
		Name: r.get(colName), Type: r.get(colType), Gender: known(r.get(colGender)),
		Street: r.get(colStreet), Locality: r.get(colLocality), Address3: r.get(colAddress3), Town: r.get(colTown),
		Postcode:  strings.ToUpper(r.get(colPost)),
		Authority: r.get(colAuthority), Region: known(r.get(colRegion)),
		AuthorityCode: c.code(r, colLA, 3), Number: c.code(r, colNumber, 4),
		Trust: known(r.get(colTrusts)), Federation: known(r.get(colFederations)),
		Website: r.get(colWebsite), Phone: c.phone(r), Head: head(r), Point: point(r, c),
		LowAge: int(c.number(r, colLowAge, whole)), HighAge: int(c.number(r, colHighAge, whole)),
		Pupils: int(c.number(r, colPupils, whole)), Premium: c.number(r, colPremium, percent),
		OpenedOn: c.date(r, colOpened), ClosedOn: c.date(r, colClosed), ChangedOn: c.date(r, colChanged),
	}
	if e.Name == "" {
		return urn, e, errors.New(hasNoName)
	}
	if strings.ContainsFunc(e.Name, unicode.IsControl) {
		return urn, e, errors.New(nameHasControls)
	}
	if e.Status, e.Closing, err = status(r.get(colStatus)); err != nil {
		return urn, e, err
	}
	e.Phase = phase(r.get(colPhase), e)
	return urn, e, nil
}

// head is the name of the head, without the title.
func head(r row) string {
	return strings.TrimSpace(r.get(colHeadFirst) + " " + r.get(colHeadLast))
}

func status(text string) (s Status, closing bool, err error) {
	switch strings.ToLower(text) {
	case "open":
		return Open, false, nil
	case isClosing:
		return Open, true, nil
	case isProposed:
		return Proposed, false, nil
	case "closed":
		return Closed, false, nil
	}
	return "", false, errors.New(statusNotKnown(text))
}

// phase is the register's phase. If it has none, the type decides (special schools, pupil
// referral units), then the ages.
func phase(text string, e Entry) Phase {
	kind := strings.ToLower(e.Type)
	switch {
	case strings.Contains(kind, "special") && !strings.Contains(kind, "college"):
		return Special
	case strings.Contains(kind, pupilReferral), strings.Contains(kind, alternative):
		return Alternative
	}
	switch strings.ToLower(text) {
	case "nursery":
		return Nursery
	case "primary":
		return Primary
	case middleAsPrimary, middleAsSecondary:
		return Middle
	case "secondary":
		return Secondary
	case allThrough, allThroughOlder:
		return AllThrough
	case sixteenPlus:
		return Post16
	}
	return phaseByAge(e.LowAge, e.HighAge)
}

func phaseByAge(low, high int) Phase {
	switch {
	case high == 0:
		return Other
	case high <= 5:
		return Nursery
	case high <= 11:
		return Primary
	case low >= 16:
		return Post16
	case low >= 8 && high <= 14:
		return Middle
	case low >= 10:
		return Secondary
	default:
		return AllThrough
	}
}

// point is nil if the row has no coordinates, or none in Great Britain.
func point(r row, c *columns) *geo.Point {
	easting, northing := c.number(r, colEasting, metres), c.number(r, colNorthing, metres)
	if easting == 0 || northing == 0 {
		return nil
	}
	p, err := geo.FromGrid(easting, northing)
	if err != nil {
		return nil
	}
	return &p
}

// NameKey makes names comparable by their beginning: "St. Mary's" is "st marys".
func NameKey(name string) string {
	var b strings.Builder
	for _, c := range strings.ToLower(name) {
		switch {
		case unicode.IsLetter(c), unicode.IsDigit(c):
			b.WriteRune(c)
		case unicode.IsSpace(c), c == '-':
			if b.Len() > 0 && !strings.HasSuffix(b.String(), " ") {
				b.WriteByte(' ')
			}
		}
	}
	return strings.TrimSpace(b.String())
}

type numbered struct {
	line  int
	urn   URN
	entry Entry
	phase string // as the register writes it
}

// keep keeps what the school had in columns that the file says nothing of.
func (c *columns) keep(n *numbered, before Entry) {
	e := &n.entry
	for _, text := range []struct {
		name        string
		now, before *string
	}{
		{colStreet, &e.Street, &before.Street},
		{colLocality, &e.Locality, &before.Locality},
		{colAddress3, &e.Address3, &before.Address3},
		{colTown, &e.Town, &before.Town},
		{colGender, &e.Gender, &before.Gender},
		{colAuthority, &e.Authority, &before.Authority},
		{colRegion, &e.Region, &before.Region},
		{colTrusts, &e.Trust, &before.Trust},
		{colFederations, &e.Federation, &before.Federation},
		{colWebsite, &e.Website, &before.Website},
		{colOpened, &e.OpenedOn, &before.OpenedOn},
		{colClosed, &e.ClosedOn, &before.ClosedOn},
		{colChanged, &e.ChangedOn, &before.ChangedOn},
		{colLA, &e.AuthorityCode, &before.AuthorityCode},
		{colNumber, &e.Number, &before.Number},
		{colPhone, &e.Phone, &before.Phone},
	} {
		kept(c, text.now, *text.before, text.name)
	}
	kept(c, &e.Head, before.Head, colHeadFirst, colHeadLast)
	kept(c, &e.Pupils, before.Pupils, colPupils)
	kept(c, &e.Premium, before.Premium, colPremium)
	kept(c, &e.Point, before.Point, colEasting, colNorthing)
	kept(c, &e.LowAge, before.LowAge, colLowAge, colHighAge)
	if kept(c, &e.HighAge, before.HighAge, colLowAge, colHighAge) {
		e.Phase = phase(n.phase, *e)
	}
}
