// Made by `npm run api` from the program's openapi.json. Do not edit by hand.

/** The codes that people choose from a list, and the words for them. */
export const terms = {
  "phases": [
    {
      "code": "nursery",
      "label": "Nursery",
      "short": "Nursery",
      "sentence": "nursery",
      "one": "a nursery school",
      "plural": "nursery schools"
    },
    {
      "code": "primary",
      "label": "Primary",
      "short": "Primary",
      "sentence": "primary",
      "one": "a primary school",
      "plural": "primary schools"
    },
    {
      "code": "middle",
      "label": "Middle",
      "short": "Middle",
      "sentence": "middle",
      "one": "a middle school",
      "plural": "middle schools"
    },
    {
      "code": "secondary",
      "label": "Secondary",
      "short": "Secondary",
      "sentence": "secondary",
      "one": "a secondary school",
      "plural": "secondary schools"
    },
    {
      "code": "all_through",
      "label": "All-through",
      "short": "All-through",
      "sentence": "all-through",
      "one": "an all-through school",
      "plural": "all-through schools"
    },
    {
      "code": "post_16",
      "label": "Post-16",
      "short": "Post-16",
      "sentence": "post-16",
      "one": "a post-16 school",
      "plural": "post-16 schools"
    },
    {
      "code": "special",
      "label": "Special",
      "short": "Special",
      "sentence": "special",
      "one": "a special school",
      "plural": "special schools"
    },
    {
      "code": "alternative",
      "label": "Alternative provision",
      "short": "Alternative provision",
      "sentence": "alternative provision",
      "one": "an alternative provision school",
      "plural": "alternative provision schools"
    },
    {
      "code": "other",
      "label": "Other",
      "short": "Other",
      "sentence": "other",
      "one": "a school",
      "plural": "other schools"
    }
  ],
  "designations": [
    {
      "code": "NLE",
      "label": "National leader of education",
      "short": "NLE",
      "sentence": "national leader of education",
      "one": "a national leader of education",
      "plural": "national leaders of education"
    },
    {
      "code": "LLE",
      "label": "Local leader of education",
      "short": "LLE",
      "sentence": "local leader of education",
      "one": "a local leader of education",
      "plural": "local leaders of education"
    },
    {
      "code": "SLE",
      "label": "Specialist leader of education",
      "short": "SLE",
      "sentence": "specialist leader of education",
      "one": "a specialist leader of education",
      "plural": "specialist leaders of education"
    },
    {
      "code": "NLG",
      "label": "National leader of governance",
      "short": "NLG",
      "sentence": "national leader of governance",
      "one": "a national leader of governance",
      "plural": "national leaders of governance"
    },
    {
      "code": "partnership",
      "label": "A partnership’s own designation",
      "short": "Own",
      "sentence": "a partnership’s own designation",
      "one": "a leader by a partnership’s own designation",
      "plural": "leaders by a partnership’s own designation"
    }
  ],
  "formats": [
    {
      "code": "coaching",
      "label": "Coaching",
      "short": "Coaching",
      "sentence": "coaching",
      "one": "coaching",
      "plural": "coaching"
    },
    {
      "code": "review",
      "label": "Review",
      "short": "Review",
      "sentence": "review",
      "one": "review",
      "plural": "review"
    },
    {
      "code": "training",
      "label": "Training",
      "short": "Training",
      "sentence": "training",
      "one": "training",
      "plural": "training"
    },
    {
      "code": "modelling",
      "label": "Modelling lessons",
      "short": "Modelling lessons",
      "sentence": "modelling lessons",
      "one": "modelling lessons",
      "plural": "modelling lessons"
    },
    {
      "code": "planning",
      "label": "Planning together",
      "short": "Planning together",
      "sentence": "planning together",
      "one": "planning together",
      "plural": "planning together"
    },
    {
      "code": "governance",
      "label": "Governance",
      "short": "Governance",
      "sentence": "governance",
      "one": "governance",
      "plural": "governance"
    }
  ]
} as const;
