<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Count</name>
    <message numerus="yes">
        <source>%Ln min old</source>
        <translation>
            <numerusform>%Ln min old</numerusform>
            <numerusform>%Ln min old</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hours old</source>
        <translation>
            <numerusform>%Ln hour old</numerusform>
            <numerusform>%Ln hours old</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln days old</source>
        <translation>
            <numerusform>%Ln day old</numerusform>
            <numerusform>%Ln days old</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %Ln minutes left</source>
        <translation>
            <numerusform>about %Ln minute left</numerusform>
            <numerusform>about %Ln minutes left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %Ln hours left</source>
        <translation>
            <numerusform>about %Ln hour left</numerusform>
            <numerusform>about %Ln hours left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln seconds ago</source>
        <translation>
            <numerusform>%Ln second ago</numerusform>
            <numerusform>%Ln seconds ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln minutes ago</source>
        <translation>
            <numerusform>%Ln minute ago</numerusform>
            <numerusform>%Ln minutes ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln orders on this computer</source>
        <translation>
            <numerusform>%Ln order on this computer</numerusform>
            <numerusform>%Ln orders on this computer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation>
            <numerusform>%Ln selected</numerusform>
            <numerusform>%Ln selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reading orders: %Ln</source>
        <translation>
            <numerusform>Reading orders: %Ln</numerusform>
            <numerusform>Reading orders: %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reading orders: %Ln of {total}</source>
        <translation>
            <numerusform>Reading orders: %Ln of {total}</numerusform>
            <numerusform>Reading orders: %Ln of {total}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln actions from last time are unfinished.</source>
        <translation>
            <numerusform>%Ln action from last time is unfinished.</numerusform>
            <numerusform>%Ln actions from last time are unfinished.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln units become work to do again at {location}.</source>
        <translation>
            <numerusform>%Ln unit becomes work to do again at {location}.</numerusform>
            <numerusform>%Ln units become work to do again at {location}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln units leave {location} again, as a new fulfilment with the same tracking.</source>
        <translation>
            <numerusform>%Ln unit leaves {location} again, as a new fulfilment with the same tracking.</numerusform>
            <numerusform>%Ln units leave {location} again, as a new fulfilment with the same tracking.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln items</source>
        <translation>
            <numerusform>%Ln item</numerusform>
            <numerusform>%Ln items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show all %Ln</source>
        <translation>
            <numerusform>Show all %Ln</numerusform>
            <numerusform>Show all %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Only the newest %Ln entries are listed.</source>
        <translation>
            <numerusform>Only the newest %Ln entry is listed.</numerusform>
            <numerusform>Only the newest %Ln entries are listed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln units</source>
        <translation>
            <numerusform>%Ln unit</numerusform>
            <numerusform>%Ln units</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln lines of Shopify&apos;s files could not be read.</source>
        <translation>
            <numerusform>%Ln line of Shopify&apos;s files could not be read.</numerusform>
            <numerusform>%Ln lines of Shopify&apos;s files could not be read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln orders</source>
        <translation>
            <numerusform>%Ln order</numerusform>
            <numerusform>%Ln orders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of {total} orders</source>
        <translation>
            <numerusform>%Ln of {total} orders</numerusform>
            <numerusform>%Ln of {total} orders</numerusform>
        </translation>
    </message>
</context>
</TS>
