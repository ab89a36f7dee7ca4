"""Qt Quick: full-screen touch stations, a folder a page; `pages.py` lists them.

How to add a page `till/sale`:

1. `kiosk/till/sale/view_model.py`: frozen `SaleState`, frozen `SaleProps`, pure `derive(state) ->
   SaleProps`, and a thin `SaleViewModel(QObject)` with `__init__(self, parts, jobs, shell)`, one
   `changed` signal, a plain attribute `props`, one line a Qt property
   (`total = shown(str, "total", changed)`, ui/common/props.py), lists as `ListModel`s, `@Slot`s
   for what is touched, and `show(state)` which swaps props before it emits. It may have
   `entered()` and `left()`, called when the page comes and goes, and `scanned(text)`.
2. `kiosk/till/sale/SalePage.qml`: `import kiosk.controls` and `import Madang`; root `Page` with
   `required property QtObject viewModel`; layout and bindings only; sizes `Theme.mm(…)`, texts
   `Words` (they break between words), keys `Key` / `MainKey` (give each an `objectName`).
3. One `Page(...)` in `kiosk/till/pages.py` with example states for `tests/kiosk/test_looks.py`
   (`kiosk/pages.py` joins the stations' lists), one arrow in `kiosk/navigation.py`.
4. `tests/kiosk/till/test_sale.py`: a table over `derive`, then the page shown and touched
   (fixture `stage` in tests/kiosk/conftest.py).

A view model goes elsewhere by `shell.go("till/refund")`; `shell.go(None)` is the station's home.
"""
