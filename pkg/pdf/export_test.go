package pdf

// Spell and HasGlyph are for the test that walks all of Unicode.
var (
	Spell    = spell
	HasGlyph = hasGlyph
)
