"""Stories, and which entries tell each.

stories     the rows; grouping: where entries are put
features tellings vectors     what entries are compared by; ungrouped: what waits for that
merging splitting     two stories made one, or one made two, with their alerts
turns corrections     which transactions changed stories, and what people said of them
"""
